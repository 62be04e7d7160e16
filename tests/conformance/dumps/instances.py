"""Bytes of instances and of their dicts: values behind the object, the order in which they were set, the dict once asked for."""
import ctypes
import weakref


def word(address):
    return int.from_bytes(ctypes.string_at(address, 8), 'little')


NAMES = {}


def target(address):
    return 'NULL' if address == 0 else NAMES.get(address, 'memory')


def instance(text, o, inline=16):
    """Pointers before the object, head of the values, the values that are set, numbers in the order."""
    at = id(o) + inline
    capacity, size, embedded, valid = ctypes.string_at(at, 4)
    values = [target(word(at + 8 + 8 * i)) for i in range(capacity)]
    while values and values[-1] == 'NULL':
        values.pop()
    order = ctypes.string_at(at + 8 + 8 * capacity, capacity)
    print(text, 'weak', target(word(id(o) - 32)), 'dict', target(word(id(o) - 24)), 'type', target(word(id(o) + 8)), capacity, size, embedded, valid, values, list(order[:size]))


def dict_of(text, d, owner):
    """used, keys, values of a dict."""
    values = word(id(d) + 40)
    keys = word(id(d) + 32)
    own = 'NULL' if values == 0 else 'inside' if values == id(owner) + 16 else 'memory'
    kind = ctypes.string_at(keys + 8, 3)
    print(text, 'used', word(id(d) + 16), 'keys', list(kind), 'count', word(keys), 'usable', word(keys + 16), 'entries', word(keys + 24), 'values', own)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Bare:
    pass


a, b, c, e = ['a'], ['b'], ['c'], ['e']
for name in 'a', 'b', 'c', 'e':
    NAMES[id(globals()[name])] = name
NAMES[id(Point)] = 'Point'
NAMES[id(Bare)] = 'Bare'
instance('empty', Bare())
instance('empty', Bare())
p = Point(a, b)
instance('two', p)
p.z = c
instance('three', p)
del p.x
instance('without x', p)
p.x = e
instance('x again', p)
p.y = a
instance('y changed', p)
r = weakref.ref(p)
NAMES[id(r)] = 'r'
d = vars(p)
NAMES[id(d)] = 'd'
instance('with dict', p)
dict_of('its dict', d, p)
p.w = a
d['v'] = b
instance('two more', p)
dict_of('its dict', d, p)
copy = d.copy()
dict_of('a copy', copy, p)
d[1] = 2
instance('a key that is no str', p)
dict_of('its dict', d, p)
q = Point(a, b)
instance('another', q)
q.__dict__ = NAMES
instance('other dict', q)
q = Point(a, b)
d2 = vars(q)
NAMES[id(d2)] = 'd2'
d2.clear()
instance('cleared', q)
dict_of('its dict', d2, q)
q.y = c
instance('set again', q)
dict_of('its dict', d2, q)
q.__class__ = Bare
instance('other class', q)
dict_of('its dict', d2, q)
q = None
q = Point(c, e)
d3 = vars(q)
del q
dict_of('dict alone', d3, p)
w = Bare()
for i in range(32):
    setattr(w, f'n{i}', a)
NAMES[id(vars(w))] = 'dict of w'
instance('too many', w)
dict_of('its dict', vars(w), w)
for i in range(31):
    x = Bare()
instance('room used up', x)
