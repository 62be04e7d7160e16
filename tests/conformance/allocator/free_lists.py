"""Dead floats, lists, dicts, tuples and slices wait for the next of their type, up to the limit of each list."""
import gc

gc.disable()


def reused(make, n):
    """How many of n new objects lie where the last n lay, and whether in opposite order of dying."""
    first = [make(k) for k in range(n)]
    places = [id(o) for o in first]
    while first:
        first.pop()
    second = [make(k) for k in range(n)]
    again = [id(o) for o in second]
    return len(set(places) & set(again)), again == places


for name, make in (
    ('floats', lambda k: k + 0.5),
    ('empty lists', lambda k: []),
    ('lists of two', lambda k: [None, None]),
    ('empty dicts', lambda k: {}),
    ('pairs', lambda k: (k, k)),
    ('triples', lambda k: (k, k, k)),
    ('tuples of twenty', lambda k: (None,) * 20),
    ('tuples of twenty-one', lambda k: (None,) * 21),
    ('slices', lambda k: slice(k)),
    ('objects', lambda k: object()),
    ('sets', lambda k: {k}),
    ('bytes', lambda k: bytes(50 + k % 2)),
):
    print(name, reused(make, 5), reused(make, 60))

a = 1.25 * len('ab')
place = id(a)
del a
b = 1.75 * len('ab')
print('float after float', id(b) == place)
a = [1]
place = id(a)
del a
b = {}
c = []
print('dict after list', id(b) == place, 'list after list', id(c) == place)
a = [1]
place = id(a)
del a
b = list()
c = []
print('list() after list', id(b) == place, 'display', id(c) == place)
a = {1: 2}
place = id(a)
del a
b = dict()
c = {}
print('dict() after dict', id(b) == place, 'display', id(c) == place)
a = slice(1)
b = slice(2)
places = [id(a), id(b)]
del a, b
c = slice(3)
print('slice', places.index(id(c)))


class L(list):
    __slots__ = ()


a = L()
place = id(a)
del a
b = []
print('list after a subclass', id(b) == place)
t = tuple([1, 2, 3])
place = id(t)
del t
u = tuple('abc')
print('tuple after tuple', id(u) == place)
x = [None, None, None]
place = id(x)
x.clear()
del x
y = [None]
print('cleared list', id(y) == place)
gc.collect()
a = [1]
place = id(a)
del a
gc.collect()
b = [2]
print('after a collection', id(b) == place)
