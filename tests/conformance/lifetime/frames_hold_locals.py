# Who keeps a frame's locals alive: frame objects, sys._getframe, generators, tracebacks, locals().
import sys, gc
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def plain():
    a = V("plain-a"); b = V("plain-b")
    return b.n
print("1", plain())
def keeps_frame():
    v = V("in frame")
    return sys._getframe()
f = keeps_frame()
print("2 frame returned", f.f_code.co_name, f.f_locals["v"].n, f.f_back is None or f.f_back.f_code.co_name)
f.clear(); print("2 cleared"); print(sorted(f.f_locals)); del f
f = keeps_frame(); del f; print("3 frame dropped")
def snapshot():
    v = V("in locals()")
    return locals()
d = snapshot(); print("4", sorted(d)); d.clear(); print("4 cleared")
def running():
    try:
        sys._getframe().clear()
    except RuntimeError as e:
        print("5", e)
running()
def gen():
    v = V("generator local")
    yield 1
    w = V("second local")
    yield 2
g = gen(); next(g); next(g); print("6 suspended", sorted(g.gi_frame.f_locals)); g.gi_frame.clear() if False else None
try:
    g.gi_frame.clear()
    print("6 cleared", g.gi_frame)
except RuntimeError as e:
    print("6", e)
del g; print("6 gone")
def outer():
    big = V("outer local")
    def inner():
        return sys._getframe(1).f_locals["big"].n
    return inner()
print("7", outer())
def recursive(n):
    v = V(f"level {n}")
    if n: recursive(n - 1)
    print("  leaving", n)
recursive(2)
def cycle():
    v = V("frame in its own local")
    me = sys._getframe()
cycle(); print("8 before collect"); gc.collect(); print("8 after")
def args(x, y=None):
    del x
    print("  x deleted")
    y = None
    print("  y rebound")
args(V("arg x"), V("arg y"))
def star(*a, **k):
    a = None; print("  a gone"); k = None; print("  k gone")
star(V("s1"), V("s2"), z=V("z"))
def ret(): return V("returned")
ret(); print("9 dropped"); x = ret(); print("9 kept"); x = 5
def nested_return():
    try: return V("from try")
    finally: print("  finally")
nested_return(); print("10")
lam = lambda v=V("lambda default"): v.n
print(lam()); del lam
class Body:
    v = V("class body")
    w = [V("in list") for _ in range(2)]
    del v
    print("  body ends")
print("11"); del Body; gc.collect(); print("end")
