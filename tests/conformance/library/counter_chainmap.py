# Counter arithmetic, ChainMap layers, defaultdict, namedtuple and the User classes with their errors.
from collections import *
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
c = Counter("abracadabra"); print(c, c["a"], c["zz"], c.most_common(2), c.total(), list(c.elements())[:6], len(c), c.most_common()[-1])
d = Counter(a=1, b=5, x=-2); print(c + d, c - d, c & d, c | d, +d, -d, c == Counter("abracadabra"), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) < Counter(a=2))
c.update("aaa"); c.subtract("bb"); print(c); del c["zz"]; c["new"] += 2; c += Counter(q=1); c -= Counter(a=100); print(c); c &= Counter(r=1); print(c, c.copy(), bool(Counter()), Counter([1, 1, 2]), Counter({"k": 3}), Counter(x=1) | {"y": 2} if False else "")
tr(lambda: Counter(1)); tr(lambda: Counter.fromkeys("ab")); tr(lambda: Counter("a", "b")); tr(lambda: c.most_common("x")); tr(lambda: Counter(a="x").total()); tr(lambda: Counter(a=1) + 5); print(Counter(None), Counter(), repr(Counter(a=2, b=3)), Counter(a=1).most_common(0))
base, over = {"a": 1, "b": 2}, {"b": 3}; m = ChainMap(over, base); print(m, m["b"], m["a"], list(m), len(m), m.maps, m.get("zz", 0), "a" in m); m["a"] = 9; print(over, base); ch = m.new_child({"z": 0}); print(ch, ch.parents, dict(ch)); del m["b"]; print(m["b"])
tr(lambda: m["nope"]); tr(lambda: m.__delitem__("nope")); tr(lambda: m.pop("nope")); tr(lambda: ChainMap().popitem()); print(ChainMap(), m | {"c": 1}, m == {"a": 9, "b": 2}, m.copy())
dd = defaultdict(list); dd["a"].append(1); print(dd, dd["b"], len(dd), dd.default_factory, dd.get("zz"), "zz" in dd, defaultdict(int, a=1), defaultdict(None)); tr(lambda: defaultdict(None)["x"]); tr(lambda: defaultdict(5)); tr(lambda: defaultdict(lambda: 1 / 0)["k"]); print(dd | {"q": 1}, dd.copy(), type(dd.copy()).__name__)
dd["self"] = dd; print(dd)
P = namedtuple("P", "x y", defaults=[5]); p = P(1); print(p, p.x, p[1], p._asdict(), p._replace(y=0), P._fields, P._field_defaults, P._make([7, 8]), p == (1, 5), *p, P.__doc__, len(p), P(x=1, y=2), isinstance(p, tuple))
tr(lambda: P()); tr(lambda: P(1, 2, 3)); tr(lambda: P(z=1)); tr(lambda: p._replace(q=1)); tr(lambda: setattr(p, "x", 5)); tr(lambda: setattr(p, "w", 5)); tr(lambda: P._make([1, 2, 3])); tr(lambda: p.z)
tr(lambda: namedtuple("B", "a a")); tr(lambda: namedtuple("B", "class x")); tr(lambda: namedtuple("B", "_x")); tr(lambda: namedtuple("1B", "x")); tr(lambda: namedtuple("B", "x", defaults=(1, 2))); print(namedtuple("B", "a def a _z", rename=True)._fields, namedtuple("E", "")(), namedtuple("N", ["a", "b"])(1, 2))
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = UD(a=1); u.update(b=2); u.setdefault("c", 3); print(u, u.data, "A" in u, len(u), u | {"d": 4}); tr(lambda: u["a"])
class UL(UserList): pass
l = UL([3, 1]); l.append(2); l.sort(); print(l, l + [4], l[1:], type(l[1:]).__name__, l == [1, 2, 3], l * 2, 2 in l, l.index(3)); tr(lambda: l[9])
class US(UserString): pass
s = US("hello"); print(s.upper(), type(s.upper()).__name__, s + " w", s[1], len(s), s == "hello", repr(s), s.data)
print(Counter(a=1)["b"], deque([1], 1), OrderedDict(a=1))
assert Counter("aab") == Counter(a=1, b=1), Counter("aab")
