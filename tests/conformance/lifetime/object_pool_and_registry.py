# A pool, a registry by weak references and a multiton: who is alive at each step.
import weakref, gc, sys
class Conn:
    live = 0
    def __init__(self, i): self.i = i; Conn.live += 1
    def __del__(self): Conn.live -= 1; print("  closed", self.i)
class Pool:
    def __init__(self, size): self.size = size; self.idle = []; self.made = 0
    def __enter__(self): self.cur = self.idle.pop() if self.idle else self._make(); return self.cur
    def _make(self):
        if self.made >= self.size: raise RuntimeError(f"pool of {self.size} is empty")
        self.made += 1; return Conn(self.made)
    def __exit__(self, *a): self.idle.append(self.cur); del self.cur
p = Pool(2)
with p as c: print("using", c.i, sys.getrefcount(c))
print(Conn.live, len(p.idle)); del c
with p as a: print("again", a.i)
try:
    with p as x:
        raise KeyError("inside")
except KeyError as e: print("passed on", e, len(p.idle))
del a, x; p.idle.clear(); print(Conn.live); p = None
class Multiton:
    _all = weakref.WeakValueDictionary()
    def __new__(cls, key):
        try: return cls._all[key]
        except KeyError:
            self = super().__new__(cls); self.key = key; cls._all[key] = self; return self
a, b, c = Multiton("x"), Multiton("x"), Multiton("y"); print(a is b, a is c, sorted(Multiton._all)); del a; print(sorted(Multiton._all)); del b; print(sorted(Multiton._all))
class Base:
    registry = {}
    def __init_subclass__(cls, key=None, **kw): super().__init_subclass__(**kw); Base.registry[key or cls.__name__.lower()] = weakref.ref(cls)
class One(Base): pass
class Two(Base, key="zwei"): pass
print(sorted(Base.registry), Base.registry["one"]() is One, [k.__name__ for k in Base.__subclasses__()]); del Two; gc.collect(); print(Base.registry["zwei"](), [k.__name__ for k in Base.__subclasses__()])
class Event:
    def __init__(self): self._subs = []
    def connect(self, f): self._subs.append(weakref.WeakMethod(f) if hasattr(f, "__self__") else weakref.ref(f))
    def fire(self, *a):
        out = []
        for r in self._subs[:]:
            f = r()
            if f is None: self._subs.remove(r)
            else: out.append(f(*a))
        return out
class Lis:
    def __init__(self, n): self.n = n
    def on(self, x): return (self.n, x)
ev = Event(); l1, l2 = Lis(1), Lis(2); fn = lambda x: ("fn", x); ev.connect(l1.on); ev.connect(l2.on); ev.connect(fn); print(ev.fire("a"), len(ev._subs)); del l1; print(ev.fire("b"), len(ev._subs)); del fn; print(ev.fire("c"), len(ev._subs))
class Undo:
    def __init__(self, limit): self.limit = limit; self.done = []; self.undone = []
    def do(self, x): self.done.append(x); self.undone.clear(); del self.done[:-self.limit]
    def undo(self): self.undone.append(self.done.pop()); return self.undone[-1]
u = Undo(2); [u.do(Conn(i)) for i in range(10, 14)]; print([x.i for x in u.done]); u.undo(); print(Conn.live); u.do(Conn(20)); print(Conn.live); u = None; print(Conn.live); ev.missing
