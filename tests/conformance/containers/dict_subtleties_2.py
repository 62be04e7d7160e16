class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f'K{self.n}'
d = {K(i, i % 3): i for i in range(9)}
d = {'b': 1, 'a': 2}
try:
    for k in d:
        del d[k]
        d[k + '2'] = 0
except RuntimeError as e:
    print(e)
for k in list(d):
    del d[k]
print(d, {}.get('k', {}), dict.fromkeys([1, 2], []))
f = dict.fromkeys('ab', [])
f['a'].append(1)
print(f)
class M(dict):
    def __missing__(self, k): return 'missing ' + str(k)
    def __getitem__(self, k):
        print('getitem', k)
        return super().__getitem__(k)
m = M(a=1)
print(m['a'], m['z'], m.get('z'), m.pop('z', 'popped'), {**m}, dict(m), m | {'b': 2}, type(m | {}).__name__, type(m.copy()).__name__)
u = {}
u.update([['a', 1]]); u.update({'b': 2}, c=3); u.update(zip('de', [4, 5])); u.update()
print(u, u == dict(a=1, b=2, c=3, d=4, e=5), u != {}, dict(u, a=0), dict([('a', 1)], b=2))
x = {}
x[1], x[2] = x, [x]
print(x)
n = {}
n['n'] = n.items()
print(len(n['n']), {(): 'empty', (1,): 'one'}[()], {None: 1}[None], {frozenset({1}): 2}[frozenset([1])])
big = {}
for i in range(2000):
    big[i * 7919 % 2003] = i
for i in range(0, 2003, 3):
    big.pop(i, None)
print(len(big), sum(big), sum(big.values()), list(big)[:5])
