# copy and deepcopy: shared parts, cycles, hooks, memo, slots, what is not copied at all.
import copy
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
a = [[1, 2], {"k": [3]}, (4, [5])]; s, d = copy.copy(a), copy.deepcopy(a); a[0].append(9); a[1]["k"].append(9); a[2][1].append(9); print(s, d, s is a, s[0] is a[0], d[0] is a[0])
shared = [1]; p = [shared, shared]; q = copy.deepcopy(p); print(q[0] is q[1], q[0] is shared); c = []; c.append(c); e = copy.deepcopy(c); print(e[0] is e, e is c); t = ([1],); t2 = copy.deepcopy(t); print(t2 is t, t2[0] is t[0], copy.copy(t) is t, copy.deepcopy((1, "a")) == (1, "a")); tt = (1, (2, 3)); print(copy.deepcopy(tt) is tt)
for o in (1, 1.5, "s", b"b", None, True, ..., NotImplemented, len, int, range(3), (lambda: 0), frozenset([1]), 2j, type, slice(1, 2)): print(type(o).__name__, copy.copy(o) is o, copy.deepcopy(o) is o, end="; ")
print(); print(copy.copy(bytearray(b"ab")), copy.copy({1: [2]}), copy.copy({1, 2}), copy.deepcopy({(1,): {2}}))
class P:
    def __init__(self, x): self.x = x; print("init")
    def __eq__(self, o): return self.x == o.x
o = P([1]); c1, c2 = copy.copy(o), copy.deepcopy(o); print(c1.x is o.x, c2.x is o.x, c1 == o, type(c2).__name__); o.me = o; c3 = copy.deepcopy(o); print(c3.me is c3)
class H:
    def __init__(self, v): self.v = v
    def __copy__(self): print("__copy__"); return H(self.v)
    def __deepcopy__(self, memo): print("__deepcopy__", type(memo).__name__); return H(copy.deepcopy(self.v, memo))
h = H([1]); print(copy.copy(h).v is h.v, copy.deepcopy([h, h])[0].v)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = [1]; z = copy.copy(s); print(z.a is s.a, hasattr(z, "b")); z = copy.deepcopy(s); print(z.a is s.a, z.a)
class G:
    def __init__(self): self.big = "cache"; self.keep = [1]
    def __getstate__(self): print("getstate"); return {"keep": self.keep}
    def __setstate__(self, st): print("setstate", st); self.__dict__.update(st); self.big = "rebuilt"
g = copy.deepcopy(G()); print(g.big, g.keep)
class R:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return R, (self.a, self.b)
r = copy.copy(R(1, [2])); print(r.a, r.b)
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = ["t"]
l = L([[1]]); m = copy.copy(l); n = copy.deepcopy(l); print(m, m.tag is l.tag, n, n.tag is l.tag, n[0] is l[0], type(n).__name__)
class D(dict): pass
dd = D(a=[1]); dd.x = 5; print(copy.deepcopy(dd), copy.copy(dd).x, type(copy.copy(dd)).__name__)
memo = {}; copy.deepcopy(a, memo); print(len(memo) > 3, id(a) in memo); tr(lambda: copy.copy((i for i in ()))); tr(lambda: copy.deepcopy({"f": (x for x in ())})); import threading; tr(lambda: copy.deepcopy([threading.Lock()])); tr(lambda: copy.Error("e"))
class Bad:
    def __reduce_ex__(self, p): return 5
tr(lambda: copy.copy(Bad()))
class Bad2:
    def __deepcopy__(self, memo): raise ValueError("refuse")
tr(lambda: copy.deepcopy([1, Bad2()]))
from dataclasses import dataclass, field
@dataclass
class DC: x: int; l: list = field(default_factory=list)
dc = DC(1, [[2]]); print(copy.copy(dc), copy.deepcopy(dc).l[0] is dc.l[0], copy.replace(dc, x=7)); tr(lambda: copy.replace(dc, zz=1)); tr(lambda: copy.replace([], a=1)); from collections import namedtuple, OrderedDict, deque, defaultdict
N = namedtuple("N", "a b"); n = N([1], 2); print(copy.copy(n) is n, copy.deepcopy(n).a is n.a, copy.replace(n, b=5), copy.deepcopy(deque([[1]], 3)), copy.copy(defaultdict(list, a=[1])), copy.deepcopy(OrderedDict(a=[1])))
try: 1 / 0
except ZeroDivisionError as ex: y = copy.copy(ex); print(repr(y), y is ex, y.__traceback__)
deep = []
for _ in range(50): deep = [deep]
print(str(copy.deepcopy(deep)).count("[")); raise copy.Error("the end")
