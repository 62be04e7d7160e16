# Iterators copied and pickled half way, and what subclasses of containers keep in slots.
import copy
import pickle
from collections import deque

d = {'a': 1, 'b': 2, 'c': 3}
made = [iter(d), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items()),
        iter(range(5)), iter(range(10, 0, -3)), iter(range(2 ** 70, 2 ** 70 + 4)), iter(deque('xyz'))]
for it in made:
    next(it)
    twin, thawed = copy.copy(it), pickle.loads(pickle.dumps(it))
    print(type(it).__name__, it.__reduce__()[0].__name__, list(twin), list(thawed), list(it), list(copy.copy(it)))

one = iter({7})
print(list(copy.copy(one)), list(one), list(copy.copy(one)))


class Numbers:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * i


back = reversed(Numbers())
next(back)
print(list(copy.copy(back)), back.__reduce__()[2], list(back), list(copy.copy(back)))
it = iter(d)
d['z'] = 4
try:
    copy.copy(it)
except RuntimeError as e:
    print(e)


def keeping(base):
    class Kept(base):
        __slots__ = ('x', '__dict__')
    Kept.__qualname__ = Kept.__name__ = 'Kept_' + base.__name__
    globals()[Kept.__name__] = Kept
    return Kept


for base in (set, frozenset, deque, bytearray):
    k = keeping(base)(b'ab' if base is bytearray else [1])
    k.x, k.y = 5, 6
    for twin in copy.copy(k), pickle.loads(pickle.dumps(k)):
        print(type(twin).__name__, list(twin), twin.x, twin.y)


class Sneaky(deque):
    pass


s = Sneaky()
Sneaky.__new__ = lambda cls, *args, **kwargs: [42]
for make in (lambda: s * 2, lambda: s + deque([1]), s.copy):
    try:
        make()
    except TypeError as e:
        print(e)


class Changes:
    def __eq__(self, other):
        many.clear()
        return True


many = deque([Changes(), 1])
try:
    many.remove(1)
except IndexError as e:
    print(e)
print(list(deque('abc').__iter__().__class__(deque('abc'), 2)))
