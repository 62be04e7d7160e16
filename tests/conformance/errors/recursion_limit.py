# The recursion limit set, read, and reached.
import sys
def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
sys.setrecursionlimit(120)
print(depth())
print(sys.getrecursionlimit())
for bad in (0, -5, "x", 1.5):
    try:
        sys.setrecursionlimit(bad)
    except Exception as error:
        print(type(error).__name__, error)
def climb(n):
    if n == 0:
        sys.setrecursionlimit(4)
    climb(n - 1)
try:
    climb(10)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(60)
def f(n):
    return 1 + f(n + 1)
f(0)
