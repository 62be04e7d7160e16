# weakref.finalize in order of life, proxies in expressions, callbacks that fail or make new references.
import weakref, gc, sys
class Res:
    def __init__(self, n): self.n = n
    def __repr__(self): return "Res(%s)" % self.n
def log(*a, **k): print("  log", *a, sorted(k.items()))
r = Res("a"); f1 = weakref.finalize(r, log, 1); f2 = weakref.finalize(r, log, 2, k=3); print(f1.alive, f2.alive, f1.peek()[0] is r, f2.peek()[2:]); del r; print(f1.alive, f1(), f1.peek(), f1.detach())
r = Res("b"); f = weakref.finalize(r, lambda: "value"); print(f(), f.alive, f()); del r; print("b gone")
r = Res("c"); f = weakref.finalize(r, log, "c"); f.atexit = False; print(f.atexit); obj, func, args, kw = f.detach(); print(obj, func is log, args, kw, f.alive); del obj, r; print("c gone quietly")
def fails(): raise OSError("cannot close")
r = Res("d"); f = weakref.finalize(r, fails); del r; print("after failure", f.alive)
r = Res("e"); f = weakref.finalize(r, fails)
try: f()
except OSError as e: print("called by hand:", e)
del r; print("e gone")
try: weakref.finalize(5, log)
except TypeError as e: print(e)
try: weakref.finalize(Res("x"))
except TypeError as e: print(type(e).__name__)
r = Res("cycle"); r.me = r; f = weakref.finalize(r, log, "collected"); del r; print("still", f.alive); gc.collect(); print("now", f.alive)
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + getattr(o, "v", o))
    def __radd__(self, o): return N(o + self.v)
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __lt__(self, o): return self.v < getattr(o, "v", o)
    def __getitem__(self, i): return (self.v, i)
    def __call__(self, x): return x * self.v
    def __len__(self): return self.v
    def __iter__(self): return iter(range(self.v))
    def __contains__(self, x): return x == self.v
    def __str__(self): return f"N{self.v}"
    def __bool__(self): return False
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __enter__(self): print("enter"); return 5
    def __exit__(self, *a): print("exit")
n = N(3); p = weakref.proxy(n, lambda r: print("proxy callback"))
print((p + 4).v, (4 + p).v, (p + p).v, p == 3, p < 4, p[1], p(5), len(p), list(p), 3 in p, str(p), bool(p), int(p), [10, 20, 30, 40][p], isinstance(p, N), type(p).__name__, p.__class__.__name__)
p += 1; print(type(p).__name__, p.v); p = weakref.proxy(n); p.new = 1; print(n.new); del p.new; print(hasattr(n, "new")); q = weakref.proxy(n); print(q is p, weakref.getweakrefcount(n))
with p as five: print(five)
del n
for t in (lambda: p.v, lambda: p + 1, lambda: len(p), lambda: str(p), lambda: list(p), lambda: p(1), lambda: setattr(p, "a", 1), lambda: bool(p), lambda: 3 in p, lambda: p == 3):
    try: t()
    except ReferenceError as e: print(e, end="; ")
print(repr(p)[:14])
seen = []
x = Res("callback makes a ref"); keep = weakref.ref(x, lambda r: seen.append(r())); del x; print(seen)
a = Res(1); refs = [weakref.ref(a, lambda r, i=i: seen.append(i)) for i in range(3)]; del refs[1]; del a; print(seen)
b = Res(2); wr = weakref.ref(b); print(wr == weakref.ref(b), wr is weakref.ref(b), wr.__callback__); h = hash(wr); del b; print(hash(wr) == h, wr == wr, wr() is None)
class R2(weakref.ref):
    __slots__ = ("extra",)
    def __new__(cls, o, cb=None, extra=None): self = super().__new__(cls, o, cb); self.extra = extra; return self
    def __init__(self, o, cb=None, extra=None): super().__init__(o, cb)
c = Res(3); s = R2(c, extra="e"); print(s().n, s.extra, s is R2(c), isinstance(s, weakref.ref)); del c; print(s())
weakref.finalize(Res, print, "at exit: class still there"); last = Res("last"); weakref.finalize(last, print, "at exit: last"); print("end")
