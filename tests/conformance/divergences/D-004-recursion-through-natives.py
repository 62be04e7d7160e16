"""
id: D-004
category: runtime
title: Recursion through built-in functions ends earlier
title-zh: 经由内置函数的递归会更早到达尽头
differs: A function that calls itself through map, sorted, sum, len, hash or + gets RecursionError after some 150 to 200 turns;
  CPython allows about a thousand. Properties, __eq__, __repr__, __getattr__, __setattr__ and __getitem__ are not concerned.
differs-zh: 函数若经由 map、sorted、sum、len、hash 或 + 再次调用自己，大约递归 150 到 200 层就会引发 RecursionError；CPython 允许大约一千层。
  属性、__eq__、__repr__、__getattr__、__setattr__ 和 __getitem__ 不受影响。
cause: Each such turn takes room on the browser's own stack, which is much smaller than the one CPython runs on.
cause-zh: 每一层这样的调用都要占用浏览器自己的调用栈，而它比 CPython 所用的调用栈小得多。
workaround: Call the function itself instead of handing it to a built-in one, or use a loop.
workaround-zh: 直接调用该函数，而不是把它交给内置函数；或者改用循环。
since: 3.13
"""


def depth_of(nested):
    return 1 + sum(map(depth_of, nested))


for levels in (50, 300):
    nested = []
    for _ in range(levels):
        nested = [nested]
    try:
        print(levels, depth_of(nested))
    except RecursionError as error:
        print(levels, "RecursionError:", error)
