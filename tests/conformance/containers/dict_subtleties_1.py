class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f'K{self.n}'
d = {K(i, i % 3): i for i in range(9)}
print(d, len(d), d[K(4, 1)], K(4, 2) in d, K(9, 0) in d)
for i in (0, 3, 6):
    del d[K(i, 0)]
print(d, K(6, 0) in d)
d[K(3, 0)] = 'back'
print(list(d), d.pop(K(8, 2)), len(d))
d1 = {1: 'a', True: 'b', 1.0: 'c', 1 + 0j: 'd'}
print(d1, list(d1)[0].__class__.__name__)
nan = float('nan')
dn = {nan: 1, float('nan'): 2}
print(len(dn), dn[nan], float('nan') in dn)
d = {'b': 1, 'a': 2}
d['b'] = 3
print(d)
d['b'] = d.pop('b')
print(d, next(iter(d)), next(reversed(d)), d.popitem(), d)
view = d.keys()
d['n'] = 0
print(view, 'n' in view, len(view), view.isdisjoint(['q']), view | {'z'} == {'a', 'n', 'z'}, d.items() & {('n', 0)})
print({'a': 1}.items() == {'a': 1}.items(), {'a': 1}.values() == {'a': 1}.values(), {'a': 1}.keys() == {'a'}, d.keys().mapping['n'])
it = iter(d)
next(it)
d['grow'] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d)
next(it)
d['n'] = 'same size is fine'
print(next(it))
