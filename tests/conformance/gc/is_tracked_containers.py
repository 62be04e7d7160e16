import gc
class A: pass
class S:
    __slots__ = ('x',)
class S0:
    __slots__ = ()
def f(): yield
for label, o in (('int', 1), ('big', 2 ** 100), ('float', 1.5), ('str', 'a'), ('bytes', b'a'), ('None', None), ('bool', True), ('ellipsis', ...), ('complex', 1j),
                 ('list', []), ('list of ints', [1, 2]), ('set', {1}), ('frozenset', frozenset([1])), ('instance', A()), ('class', A), ('function', f), ('generator', f()), ('lambda', lambda: 0),
                 ('builtin', len), ('slots instance', S()), ('method', A().__init__), ('module', gc), ('range', range(3)), ('slice', slice(1)), ('iterator', iter([])), ('bytearray', bytearray(b'a')),
                 ('exception', ValueError()), ('property', property()), ('cell', (lambda x: lambda: x)(1).__closure__[0]), ('code', f.__code__), ('object', object()), ('empty slots', S0())):
    print(label, gc.is_tracked(o))
print('-- dicts')
d = {}
print(gc.is_tracked(d))
d['a'] = 1
print(gc.is_tracked(d))
d['b'] = 'text'
print(gc.is_tracked(d))
d['c'] = []
print(gc.is_tracked(d))
del d['c']
print(gc.is_tracked(d))
print(gc.is_tracked({'k': 1}), gc.is_tracked({'k': {}}), gc.is_tracked({'k': (1,)}), gc.is_tracked(dict(a=1)), gc.is_tracked({i: i for i in range(3)}), gc.is_tracked(A().__dict__))
print('-- tuples')
n = int('5')
t1, t2, t3 = (n, n), (n, [n]), (n, (n, 'a'))
print(gc.is_tracked(()), gc.is_tracked(t1), gc.is_tracked(t2), gc.is_tracked(t3))
gc.collect()
print(gc.is_tracked(t1), gc.is_tracked(t2), gc.is_tracked(t3))
t4 = (n, ([],))
gc.collect()
print(gc.is_tracked(t4), gc.is_tracked(t4[1]))
print('-- referents and referrers')
inner = [1]
outer = [inner, 'x']
print(gc.get_referents(outer) == [inner, 'x'] or sorted(map(str, gc.get_referents(outer))), gc.get_referents(5), gc.get_referents([1, 'a']) in ([1, 'a'], ['a', 1]))
print(outer in gc.get_referrers(inner), any(r is outer for r in gc.get_referrers(inner)))
print(gc.get_referents({'k': 'v'}), any(o is outer for o in gc.get_objects()), gc.is_finalized(inner))
