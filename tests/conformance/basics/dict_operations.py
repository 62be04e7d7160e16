d = {'a': 1, 'b': 2}
d['c'] = 3
d['a'] = 10
print(d, len(d), 'a' in d, 1 in d, list(d), list(d.values()), list(d.items()))
print(d.get('z'), d.get('z', 0), d.setdefault('a', 99), d.setdefault('d', []), d)
print(d.pop('d'), d.pop('zz', 'gone'), d.popitem(), d)
d.update({'x': 1}, y=2)
d.update([('z', 3), 'kv'])
print(d)
print(d | {'a': 0, 'n': 1}, {'n': 0} | d)
d |= {'b': 'B'}
d |= [('q', 'Q')]
print(d)
del d['a']
d['a'] = 'again last'
print(list(d), list(reversed(d)))
print(dict(a=1), dict([('k', 'v')]), dict({'x': 1}, y=2), dict(zip('ab', (1, 2))), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0))
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 'tuple', None: 0, frozenset(): 1})
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 1.0}, {} == {}, bool({}), bool({0: 0}))
k, v, i = d.keys(), d.values(), d.items()
d['new'] = 'view'
print('new' in k, len(v), ('new', 'view') in i, sorted(k & {'x', 'new'}), sorted(k - {'x', 'new'}), k == set(d), d.keys() >= {'x'})
print(d.keys(), d.values(), d.items(), sep='\n')
copy = d.copy()
copy['only'] = 1
print('only' in d, copy == d, d.clear(), d, copy['only'])
nested = {'l': [1]}
shallow = dict(nested)
shallow['l'].append(2)
print(nested)
for bad in (lambda: {}['k'], lambda: {}[(1, 'x')], lambda: {[]: 1}, lambda: {}.pop('p'), lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1, 2, 3)]),
            lambda: {} < {}, lambda: {} + {}, lambda: dict(5), lambda: {{}: 1}, lambda: dict('ab'), lambda: {}.nope, lambda: {} | []):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
self_ref = {}
self_ref['me'] = self_ref
print(self_ref)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:4], sum(big.values()))
