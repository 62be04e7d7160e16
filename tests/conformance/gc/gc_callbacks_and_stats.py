# gc.callbacks, gc.get_stats, gc.freeze, is_finalized and what a collection returns for every shape of garbage.
import gc
gc.collect(); gc.disable()
class N:
    def __init__(self, n=0): self.n = n
class S: __slots__ = ("a", "b")
def make(kind):
    if kind == "self": o = N(); o.o = o
    if kind == "pair": a, b = N(), N(); a.o, b.o = b, a
    if kind == "list": l = []; l.append(l)
    if kind == "dict": d = {}; d["d"] = d
    if kind == "tuple in list": l = []; l.append((l,))
    if kind == "set": o = N(); o.s = {o}
    if kind == "slots": s = S(); s.a = s
    if kind == "class":
        class C: pass
    if kind == "function":
        def f(): return f
    if kind == "generator":
        def g(): me = yield; yield
        x = g(); next(x); x.send(x)
    if kind == "frame":
        try: 1 / 0
        except ZeroDivisionError as e: keep = e
    if kind == "method": o = N(); o.m = o.__init__
    if kind == "ring10":
        ns = [N(i) for i in range(10)]
        for i in range(10): ns[i].nxt = ns[i - 1]
    if kind == "materialised": o = N(); o.me = o; o.__dict__
    if kind == "tree with parents":
        root = N(); root.kids = [N(i) for i in range(3)]
        for k in root.kids: k.parent = root
    if kind == "nothing": [N() for i in range(5)]
    if kind == "property":
        class P:
            @property
            def x(self): return P
    if kind == "exception": e = ValueError(); e.__cause__ = e; e.args = (e,)
    if kind == "partial":
        import functools; o = N(); o.p = functools.partial(o.__init__)
    if kind == "bound in dict": o = N(); d = {"m": o.__init__}; o.d = d
for kind in ("self", "pair", "list", "dict", "tuple in list", "set", "slots", "class", "function", "generator", "frame", "method", "ring10", "tree with parents", "nothing", "property", "exception", "bound in dict"):
    make(kind); print(f"{kind:18}", gc.collect())
log = []
def cb(phase, info): log.append((phase, *sorted(info.items())))
gc.callbacks.append(cb); make("pair"); gc.collect(0); make("list"); gc.collect(1); gc.collect(); gc.callbacks.remove(cb)
for l in log: print(l)
s0 = gc.get_stats(); make("ring10"); gc.collect(); make("self"); gc.collect(0); s1 = gc.get_stats()
print([{k: b[k] - a[k] for k in a} for a, b in zip(s0, s1)])
make("pair"); gc.freeze(); print(gc.collect(), gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.collect(), gc.get_freeze_count())
class F(N):
    def __del__(self): fin.append((self.n, gc.is_finalized(self)))
fin = []; f = F(1); print(gc.is_finalized(f)); f.me = f; del f; print(gc.collect(), fin); make("self"); print(gc.collect(2), gc.collect(2), gc.garbage)
class M:
    def __init__(self, n): self.n = n
old = M("old"); gc.collect(); old.young = M("young"); old.young.back = old; print(any(o is old for o in gc.get_objects(2)), any(o is old.young for o in gc.get_objects(0))); del old; print(gc.collect(0), gc.collect(1), gc.collect(2))
gc.enable(); print(gc.isenabled(), gc.get_threshold(), gc.get_debug())
def nested(phase, info):
    if phase == "start": inner.append(gc.collect())
inner = []; gc.callbacks.append(nested); make("self"); print(gc.collect(), inner); gc.callbacks.clear()
