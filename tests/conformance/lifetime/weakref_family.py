# The whole weakref family: ref, proxy, finalize, WeakMethod, WeakSet and the two dictionaries, errors included.
import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def m(self): return f"m of {self.n}"
    def __repr__(self): return f"A({self.n})"
    def __len__(self): return 3
    def __bool__(self): return True
a = A(1)
r = weakref.ref(a); r2 = weakref.ref(a); cb = weakref.ref(a, lambda r: print("called back", r() is None))
print(r is r2, r is cb, r == cb, hash(r) == hash(cb), r() is a)
print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
print(cb.__callback__.__name__, r.__callback__)
for bad in (5, "s", None, [], {}, (), object()):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
class S: __slots__ = ("x",)
try: weakref.ref(S())
except TypeError as e: print(e)
class SW: __slots__ = ("x", "__weakref__")
print(weakref.ref(SW())())
p = weakref.proxy(a)
print(p.n, p.m(), len(p), bool(p), type(p).__name__, p == a, isinstance(p, A))
p.n = 2; print(a.n)
try: hash(p)
except TypeError as e: print(e)
c = weakref.proxy(len); print(c([1, 2]), type(c).__name__)
wm = weakref.WeakMethod(a.m); print(wm()(), wm() == a.m)
plain = weakref.ref(a.m); print(plain())
try: weakref.WeakMethod(5)
except TypeError as e: print(e)
f = weakref.finalize(a, print, "finalize", a.n, end="!\n")
print(f.alive, f.peek()[1:], f.atexit)
g = weakref.finalize(a, print, "never"); print(g.detach()[2], g.alive, g.detach(), g.peek(), g())
wv = weakref.WeakValueDictionary(); wk = weakref.WeakKeyDictionary(); ws = weakref.WeakSet()
wv["k"] = a; wk[a] = "data"; ws.add(a)
print(len(wv), len(wk), len(ws), "k" in wv, a in wk, a in ws, list(wv.items()), list(wk.items()), list(ws))
try: wv["x"] = 5
except TypeError as e: print(e)
try: wk[5] = 5
except TypeError as e: print(e)
try: wv["none"]
except KeyError as e: print("KeyError", e)
print(wv.get("none", "dflt"), wv.setdefault("k", A(9)), wv.pop("zz", None))
del a
print(r(), cb(), wm(), len(wv), len(wk), len(ws), f.alive)
try: p.n
except ReferenceError as e: print(e)
print(r == r2, r == cb)
try: hash(weakref.ref(A(5)))
except TypeError as e: print(e)
x = A(7); order = []
for i in range(4): exec(f"w{i} = weakref.ref(x, lambda r: order.append({i}))")
del x; print(order)
y = A(8); l = weakref.ref(y, lambda r: 1/0); del y
print("after a failing callback")
