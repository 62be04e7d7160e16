# Dicts keep the order of insertion, through every change.
d = {'b': 1, 'a': 2}
d['c'] = 3; d['b'] = 10
print(d, list(d), list(d.items()), list(reversed(d)))
del d['b']; d['b'] = 4
print(d, d.popitem(), d)
d.update({'z': 0, 'a': 5}, q=1); print(d)
print(d.setdefault('n'), d.setdefault('a', 9), d.get('zz'), d.get('zz', 0), d)
print(d | {'a': 0, 'new': 1}, {'x': 1} | d); d |= [('t', 1)]; print(d)
print(dict.fromkeys('abca', 0), dict([('k', 1), ('k', 2)]), dict(zip('ab', (1, 2)), c=3), dict({'a': 1}, a=2))
k, v, i = d.keys(), d.values(), d.items()
print(len(k), 'a' in k, ('a', 5) in i, 5 in v)
d['late'] = 1; print(list(k)[-1], list(i)[-1])
print({'a', 'zz'} & k, k - {'a'} == set(d) - {'a'}, sorted(k | {'m'})[:3], k.isdisjoint(['nope']), {'a': 1}.items() & {'a': 1, 'b': 2}.items())
try:
    for key in d: d[key + '!'] = 1
except RuntimeError as e: print(e)
try:
    for key in list(d): del d[key]
    print(d)
    for key in {'a': 1}: pass
    for key in (e := {'x': 1}): e.pop('x')
    print('ok when the loop ends at once')
except RuntimeError as e: print(e)
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b'}, {(1, 2): 't'}[1, 2], {None: 1}[None])
try: {}['missing']
except KeyError as e: print(repr(e))
try: {[]: 1}
except TypeError as e: print(e)
a = {'x': {'y': [1]}}; b = a.copy(); b['x']['y'].append(2); print(a, a == b, a is b)
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, list({'a': 1, 'b': 2}) == list({'b': 2, 'a': 1}), {} == [], dict(a=1) != {'a': 2})
