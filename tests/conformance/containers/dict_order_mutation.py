def t(f):
    try: print('->', f())
    except Exception as e: print('!!', type(e).__name__, e)
d = {'a': 1, 'b': 2, 'c': 3}
del d['a']; d['a'] = 9; print(d, list(d), list(reversed(d)))
d['b'] = 7; print(d); d.update(b=1, z=5); print(d); d |= {'y': 1, 'b': 0}; print(d, d | {'q': 1}, {'q': 1} | d)
def grow():
    d = {1: 1}
    for k in d: d[k + 1] = 1
t(grow)
def shrink():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
t(shrink)
def same():
    d = {1: 1, 2: 2}
    for k in d: d[k] = 5
    return d
t(same)
def swap():
    d = {1: 1, 2: 2, 3: 3}
    for k in d: del d[k]; d[k + 10] = 1
t(swap)
def itemsgrow():
    d = {1: 1}
    for k, v in d.items(): d[k + 1] = v
t(itemsgrow)
def setgrow():
    s = {1}
    for x in s: s.add(x + 1)
t(setgrow)
def setshrink():
    s = {1, 2, 3}
    for x in s: s.discard(x)
t(setshrink)
def listgrow():
    l = [1, 2, 3]; out = []
    for x in l:
        out.append(x)
        if x < 3 and len(l) < 6: l.append(x + 10)
    return out, l
t(listgrow)
def listshrink():
    l = [1, 2, 3, 4]; out = []
    for x in l: out.append(x); l.remove(x)
    return out, l
t(listshrink)
it = iter(d); next(it); d['new'] = 1; t(lambda: next(it)); t(lambda: next(it))
it = iter({1: 1}); list(it); t(lambda: next(it))
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'b' in k, 5 in v, ('b', 0) in i)
print(k & {'a', 'zz'}, sorted(k | {'k2'}), sorted(k - {'a'}), sorted(k ^ {'a', 'n2'}), k.isdisjoint(['nope']), {'a': 1}.keys() == {'a'}, {'a': 1}.items() == {('a', 1)}, {'a': 1}.keys() <= {'a', 'b'})
t(lambda: k[0]); t(lambda: hash(k)); t(lambda: v == d.values()); t(lambda: d.keys() == d.keys())
t(lambda: {}.popitem()); t(lambda: {1: 2}.popitem()); t(lambda: {}.pop('x')); t(lambda: {}.pop('x', None)); t(lambda: {1: 2}.setdefault(1, 5)); t(lambda: {}.setdefault(1)); t(lambda: {[]: 1}); t(lambda: {}[[]]); t(lambda: {}.get([])); t(lambda: [] in {})
t(lambda: dict([(1, 2), (3, 4)])); t(lambda: dict([[1, 2]], a=3)); t(lambda: dict(['ab', 'cd'])); t(lambda: dict([1])); t(lambda: dict(['abc'])); t(lambda: dict([(1,)])); t(lambda: dict(5)); t(lambda: dict(1, 2)); t(lambda: dict(None)); t(lambda: dict(a=1, **{'b': 2})); t(lambda: dict(**{1: 2}))
t(lambda: {}.update(5)); t(lambda: {}.update([1])); t(lambda: {}.update([(1, 2, 3)])); t(lambda: {}.update(1, 2)); t(lambda: dict.fromkeys('abc')); t(lambda: dict.fromkeys([1, 2], [])); t(lambda: dict.fromkeys(5)); t(lambda: dict.fromkeys())
class Missing(dict):
    def __missing__(self, k): return f'missing {k}'
m = Missing(a=1); t(lambda: m['a']); t(lambda: m['b']); t(lambda: m.get('b')); t(lambda: 'b' in m); t(lambda: '%(q)s' % m); t(lambda: '{q}'.format_map(m))
class Eq:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): print('eq', self.n, o.n); return self.n == o.n
d = {Eq(1): 'a', Eq(2): 'b'}; t(lambda: d[Eq(2)]); t(lambda: Eq(3) in d); e = Eq(4); d[e] = 1; t(lambda: d[e])
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2, 0.0: 3}, {'a': 1, 'a': 2})
nan = float('nan'); d = {nan: 1}; t(lambda: d[nan]); t(lambda: d[float('nan')])
a = {}; a['self'] = a; print(a); b = [a]; a['list'] = b; print(b, a)
t(lambda: {1: 1} < {2: 2}); t(lambda: {1: 1} + {2: 2}); t(lambda: {1: 1} | [(2, 2)]); x = {1: 1}; x |= [(2, 2)]; print(x)
t(lambda: sorted({3: 1, 1: 2})); t(lambda: max({3: 1, 7: 2})); t(lambda: sum({3: 1, 1: 2})); t(lambda: {**{'a': 1}, 'a': 2, **{'a': 3}})
