"""
id: D-002
category: runtime
title: An object that is called is not held by the call
title-zh: 被调用的对象不被这次调用额外持有
differs: While the `__call__` of an object runs, its count is one lower than in CPython, which keeps the object on the
  caller's stack as well as in `self`.
differs-zh: 对象的 `__call__` 运行期间，它的计数比 CPython 少一：CPython 除了 `self`，还在调用者的栈上留着它。
cause: The object moves from the caller's stack into `self`, so that the call stays in one loop and can be stepped back.
cause-zh: 对象从调用者的栈直接移到 `self`，这样调用留在同一个循环里，可以逐步回退。
workaround: Read the count before or after the call.
workaround-zh: 在调用之前或之后读计数。
since: 3.13
"""
import sys


class Door:
    def __call__(self):
        return sys.getrefcount(self)


door = Door()
print(door())
