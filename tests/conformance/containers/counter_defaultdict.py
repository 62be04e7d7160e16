from collections import Counter, defaultdict, ChainMap, namedtuple
c = Counter('mississippi')
print(c, c['s'], c['z'], c.most_common(2), sorted(c.elements())[:4], c.total(), len(c), 'z' in c)
c.update('miss'); c.subtract('iii'); c['new'] = 0
print(c, +c, -c, Counter(a=3, b=1) + Counter(b=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(a=1, b=2))
print(Counter(['x', 'y', 'x']), Counter({'k': 2}), Counter(), Counter(a=1) == Counter(a=1, b=0), c.pop('new'), Counter('ab') <= Counter('aab'), Counter(w[0] for w in ['apple', 'art', 'box']))
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    d[k].append(v)
print(d, d.get('z'), 'z' in d, d['z'], 'z' in d, d.default_factory, dict(d))
n = defaultdict(int)
for ch in 'hello': n[ch] += 1
print(n, defaultdict(lambda: 'dflt')['k'], defaultdict(list, {'p': [1]}))
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
print(t['a']['b']['c'], list(t), list(t['a']))
none = defaultdict(None)
for bad in (lambda: none['k'], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)['k'], lambda: c.most_common('a'), lambda: Counter(5), lambda: Counter(a=1) + 5, lambda: d[[]]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['c'] = 4
print(cm['a'], cm['b'], sorted(cm), len(cm), cm.maps, cm.new_child({'a': 0})['a'], cm.parents['a'], 'b' in cm)
P = namedtuple('P', 'x y', defaults=[0])
p = P(1)
print(p, p.x, p[1], P(y=2, x=1), p._replace(x=5), p._asdict(), P._fields, P._make([7, 8]), p == (1, 0), hash(p) == hash((1, 0)), *p)
Q = namedtuple('Q', ['a', 'class', 'a2'], rename=True)
print(Q(1, 2, 3), isinstance(p, tuple), P.__doc__, P.x.__doc__, sorted([P(2, 1), P(1, 5)]))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: setattr(p, 'x', 1), lambda: namedtuple('B', 'a a'), lambda: namedtuple('B', 'class'), lambda: namedtuple('B', '_x'), lambda: p._replace(z=1), lambda: P._make([1, 2, 3]), lambda: P(z=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
class Sub(P):
    __slots__ = ()
    def norm(self): return self.x ** 2 + self.y ** 2
print(Sub(3, 4).norm(), Sub(3, 4), Sub(1, 2)._replace(y=9))
