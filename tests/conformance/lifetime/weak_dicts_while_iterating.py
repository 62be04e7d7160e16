# Weak dictionaries and sets when their members die: during iteration, by callbacks, by hand.
import weakref, gc
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
    def __del__(self): print("del", self.n, end="; ")
ks = [K(i) for i in range(4)]
wk = weakref.WeakKeyDictionary((k, k.n * 10) for k in ks)
for k in wk:
    if k.n == 1: ks.remove(k)
print(len(wk), sorted(k.n for k in wk)); del k; print(len(wk), list(wk.values()))
wv = weakref.WeakValueDictionary({k.n: k for k in ks}); print(sorted(wv), wv.valuerefs()[0]() is ks[0], len(list(wv.itervaluerefs())))
ks.pop(); print(sorted(wv.items(), key=lambda t: t[0]))
it = wv.items(); first = next(iter(it)); print(first); del first, it
ws = weakref.WeakSet(ks); print(len(ws), ks[0] in ws, 5 in ws); ks.pop(); print(len(ws), [x.n for x in ws], ws.pop().n, len(ws)); x = None
try: ws.pop()
except KeyError as e: print(type(e).__name__, e)
try: ws.remove(ks[0])
except KeyError as e: print(type(e).__name__)
ws.add(ks[0]); ws.discard(ks[0]); ws.update(ks); print(len(ws), ws == weakref.WeakSet(ks), ws | weakref.WeakSet() == ws, ws.issubset(ks), ws.isdisjoint([]), len(ws & ws), len(ws - ws), len(ws ^ ws), ws.copy() == ws)
d = weakref.WeakKeyDictionary(); a = K("a"); d[a] = a; del a; print("value refers to key: stays", len(d)); d.clear(); print(len(d))
b = K("b"); d[b] = 1; print(d.get(b), d.pop(b), d.pop(b, "none"), d.setdefault(b, 7), dict(d.items())[b], b in d, d.keyrefs()[0]() is b, weakref.ref(b) in d.keyrefs())
try: d["str"]
except TypeError as e: print(e)
try: K("nobody") in d and print("?")
except TypeError as e: print(e)
print(5 in d)
v = weakref.WeakValueDictionary(); v["t"] = b; v["u"] = b; del b; print(len(v)); d.clear(); print(len(v), "t" in v, v.get("t"), type(v.copy()).__name__, repr(v)[:22])
try: v["t"]
except KeyError as e: print("KeyError", e)
c = K("c"); v.update(x=c, y=c); print(sorted(v.keys()), v.pop("x").n, v.popitem()[0], len(v)); o = v.setdefault("z", K("temp")); print(o.n, len(v)); del o; print(len(v)); print(v | {"q": c} == {"q": c}, len(v))
class Node:
    def __init__(self, n, parent=None): self.n = n; self.kids = []; self.parent = parent and weakref.ref(parent); parent and parent.kids.append(self)
    def __del__(self): print("node", self.n, end="; ")
root = Node("root"); kid = Node("kid", root); leaf = Node("leaf", kid); print(kid.parent().n, leaf.parent().parent().n); del root; print(kid.parent()); del kid; print(leaf.parent()); del leaf; print()
class Subject:
    def __init__(self): self.obs = weakref.WeakSet()
    def tell(self, x): return sorted(o.got(x) for o in self.obs)
class Obs:
    def __init__(self, n): self.n = n
    def got(self, x): return f"{self.n}:{x}"
s = Subject(); o1, o2 = Obs(1), Obs(2); s.obs.add(o1); s.obs.add(o2); print(s.tell("hi")); del o1; print(s.tell("bye"))
class Handler:
    def on(self): return "handled"
h = Handler(); wm = weakref.WeakMethod(h.on, lambda r: print("method died", r() is None)); print(wm()(), wm == weakref.WeakMethod(h.on), hash(wm) == hash(weakref.WeakMethod(h.on))); del h; print(wm())
print("last"); ks.clear()
