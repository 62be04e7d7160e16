# A failing exit handler is reported, the others still run; the uncaught exception comes first.
import atexit, sys
def a(): print("a runs")
def b():
    print("b fails")
    raise LookupError("in b")
def c(): print("c runs"); return 1
atexit.register(a)
atexit.register(b)
atexit.register(c)
atexit.register(c)
class D:
    def __del__(self): print("D goes")
d = D()
def work(n):
    if n == 0:
        raise ValueError("the end")
    x = D()
    work(n - 1)
print(atexit._ncallbacks())
work(2)
