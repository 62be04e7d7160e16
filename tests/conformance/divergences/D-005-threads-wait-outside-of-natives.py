"""
id: D-005
category: threads
title: A thread is not left inside a call that a built-in makes
title-zh: 内置函数发起的调用内部不会切换线程
differs: While a built-in function calls back into Python (a key function of sorted, a finalizer), other threads do not get a turn:
  sleep() there moves the clock alone, and a wait without a timeout is not supported. CPython lets other threads run.
differs-zh: 当内置函数回调 Python 代码时（sorted 的 key 函数、终结器），其他线程得不到执行机会：在那里 sleep() 只拨动时钟，
  不带超时的等待不受支持。CPython 会让其他线程运行。
cause: A thread that is left must be memory alone, so that every step can be taken back; a built-in waiting for Python code also stands on the browser's stack.
cause-zh: 被切换走的线程必须完全存在于内存里，这样每一步才能撤回；而正在等 Python 代码返回的内置函数还占着浏览器的调用栈。
workaround: Wait before or after the call, not inside of it.
workaround-zh: 在这类调用之前或之后等待，不要在其内部等待。
since: 3.13
"""
import threading
import time


def other():
    time.sleep(0.01)
    order.append('other')


def slow(x):
    time.sleep(0.05)
    order.append(x)
    return x


order = []
t = threading.Thread(target=other)
t.start()
sorted([2, 1], key=slow)
t.join()
print(order)
