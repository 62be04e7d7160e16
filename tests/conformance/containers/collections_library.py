from collections import OrderedDict, Counter, defaultdict, ChainMap, UserDict, UserList, UserString, namedtuple, deque
class LRU:
    def __init__(self, cap): self.cap = cap; self.d = OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        if k in self.d: self.d.move_to_end(k)
        self.d[k] = v
        if len(self.d) > self.cap: print('evict', self.d.popitem(last=False))
l = LRU(2); l.put(1, 1); l.put(2, 2); print(l.get(1)); l.put(3, 3); print(l.get(2)); l.put(4, 4); print(l.d)
d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a'); print(d); d.move_to_end('c', last=False); print(list(d), d.popitem(), d)
try: d.move_to_end('zz')
except KeyError as e: print('KeyError', e)
try: OrderedDict().popitem()
except KeyError as e: print('KeyError', e)
print(OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), OrderedDict([(1, 2), (3, 4)]) == {3: 4, 1: 2}, list(reversed(d)), d | {'x': 1}, OrderedDict.fromkeys('abc', 0), d.keys(), d.items(), d.values())
d.update(z=1); d['c'] = 9; print(d, len(d), d.pop('c'), d.pop('nope', 'dflt'), d.setdefault('q', []), d.copy() == d, repr(OrderedDict()))
try: d.pop('nope')
except KeyError as e: print(e)
c = Counter('abracadabra'); print(c, c.most_common(2), c['zz'], sum(c.values()), c.total(), sorted(c.elements())[:6], list(c), dict(c))
c.update('aaa'); c.subtract('bbb'); print(c, +c, -c, c + Counter('xyz'), c - Counter('aaaa'), c & Counter('aab'), c | Counter('bbbbb'))
print(Counter(a=3) == Counter(a=3, b=0), Counter(a=1) < Counter(a=2), Counter([1, 1, 2]).most_common(), Counter({'a': 2}), Counter())
del c['nope']; c['k'] += 5; print(c['k'])
try: Counter.fromkeys('ab')
except NotImplementedError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['b'], len(dd), dd.get('q'), 'q' in dd); dd.default_factory = None
try: dd['zz']
except KeyError as e: print(repr(e))
print(defaultdict(int, a=1), defaultdict(lambda: 5)['x'], defaultdict(set).default_factory)
cm = ChainMap({'a': 1, 'b': 2}, {'b': 3, 'c': 4}); print(cm, cm['b'], cm['c'], list(cm), len(cm), dict(cm), cm.maps[1]); cm['c'] = 9; print(cm.maps); 
try: del cm['zz']
except KeyError as e: print(e)
try: cm['zz']
except KeyError as e: print(e)
ch = cm.new_child({'z': 0}); print(ch.parents == cm, ch, list(ch.items()))
class Up(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Up(a=1); u['b'] = 2; u.update({'c': 3}); print(u, u.data, 'A' in u, len(u), list(u), u.pop('A'), u | {'d': 1}, u == {'B': 2, 'C': 3})
class UL(UserList): pass
x = UL([3, 1, 2]); x.append(0); x.sort(); print(x, x[1:], type(x[1:]), x + [9], len(x), x.index(2), 3 in x, x == [0, 1, 2, 3], x * 2, [1] + x, x.pop(), list(reversed(x)), x.count(1)); x.extend([7]); x += [8]; x.remove(7); print(x, x.data); x.insert(0, 5); x.reverse(); print(x, x < [9], x.copy()); x.clear(); print(x)
s = UserString('hello'); print(s.upper(), s[1:3], s + ' w', len(s), s == 'hello', s.find('l'), type(s.upper()), 'ell' in s, s.split('l'), s * 2, str(s), hash(s) == hash('hello'), s.replace('l', 'L'), s.startswith('he'), 'x' + s, s.join(['a', 'b']), s.isalpha())
P = namedtuple('Point', ['x', 'y']); p = P(1, 2); print(p, p.x + p.y, p._asdict(), p._replace(y=5), P._fields, *p, p[0], len(p), p == (1, 2), P(**{'x': 3, 'y': 4}), isinstance(p, tuple), hash(p) == hash((1, 2)), P.__name__, p.index(2), p < P(1, 3), max(P(3, 1), p))
try: p.x = 5
except AttributeError as e: print(e)
try: P(1)
except TypeError as e: print(e)
try: P(1, 2, 3)
except TypeError as e: print(e)
try: P(1, 2, z=3)
except TypeError as e: print(e)
class Q(namedtuple('QB', 'a b', defaults=(1, 2))):
    __slots__ = ()
    @property
    def s(self): return self.a + self.b
print(Q(), Q(5), Q(b=7).s, Q._field_defaults, Q.__mro__[1].__name__)
match p:
    case P(x=1, y=yy): print('matched', yy)
