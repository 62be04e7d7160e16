"""Bytes of functions, methods, cells, generators and iterators, word by word."""
import ctypes
import sys
import types

NAMES = {id(None): 'None', id(True): 'True', id(False): 'False', id(...): 'Ellipsis', id(NotImplemented): 'NotImplemented', id(()): '()', id(''): "''", id(b''): "b''"}


def word(address):
    return int.from_bytes(ctypes.string_at(address, 8), 'little')


def target(address):
    """What a pointer to an object leads to: its name, or its type."""
    if address == 0:
        return 'NULL'
    if address in NAMES:
        return NAMES[address]
    kind = word(address + 8)
    return 'a ' + TYPES.get(kind, '?')


def dump(name, o, kinds, tail=None):
    """Word by word: r count, t type, o object, P memory, n number, i two halves, l lower half, h higher half, s lowest byte, x bytes, _ not compared. tail: bytes after the words."""
    known = id(o) in NAMES
    NAMES[id(o)] = name
    base = id(o)
    out = []
    for k, kind in enumerate(kinds.replace(' ', '')):
        w = word(base + 8 * k)
        if kind == 'r':
            count = w & 0xffffffff
            out.append('immortal' if count == 0xffffffff else count)
        elif kind == 't':
            out.append(TYPES.get(w, '?'))
        elif kind == 'o':
            out.append(target(w))
        elif kind == 'P':
            out.append('NULL' if w == 0 else f'self+{w - base}' if base <= w < base + 8 * len(kinds) else 'memory')
        elif kind == 'n':
            out.append(w - (w >> 63 << 64))
        elif kind == 'i':
            out.append(f'{w & 0xffffffff}|{w >> 32}')
        elif kind == 's':
            out.append(w & 0xff)
        elif kind == 'h':
            out.append(w >> 32)
        elif kind == 'l':
            out.append(w & 0xffffffff)
        elif kind == 'x':
            out.append(w.to_bytes(8, 'little').hex())
    if tail is not None:
        out.append(ctypes.string_at(base + 8 * len(kinds.replace(' ', '')), tail).hex())
    if not known:
        del NAMES[base]
    print(name, *out)


def header(name, o):
    """The collector's two words: in a list or not, and the flags."""
    print(name, 'tracked' if word(id(o) - 16) else 'untracked', word(id(o) - 8) & 3)


TYPES = {id(type(None)): 'NoneType'} | {id(t): t.__name__ for t in (int, float, str, tuple, list, dict, set, type, complex, bool, object, tuple, type(...), type(NotImplemented), type({}.keys()), range, slice, bytes, types.FunctionType, types.CodeType, types.CellType, types.ModuleType, types.MethodType, types.BuiltinFunctionType, type(iter([])), type(iter(())), type({}.items()))}

a, b, c = [float(x) for x in '123']
NAMES[id(a)], NAMES[id(b)], NAMES[id(c)] = 'a', 'b', 'c'
NAMES[id(globals())] = 'globals'
NAMES[id(__builtins__.__dict__)] = 'builtins'
NAMES[id(type)] = 'type'


def plain():
    pass


def rich(x, y=a, *, z=b):
    """Doc."""
    return x


def outer():
    x = a

    def inner():
        return x
    return inner


def gen(n):
    m = n
    yield m
    yield c


class C:
    __slots__ = ('p', 'q')

    def method(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def klass(cls):
        pass

    @property
    def prop(self):
        """Doc."""


TYPES[id(C)] = 'C'
TYPES |= {id(type(x)): type(x).__name__ for x in (iter(''), iter(b''), iter(range(1)), reversed([]), reversed(()), iter({}), iter({}.items()), iter(set()), enumerate([]), zip(), map(len, []), filter(None, []), iter(len, 1), C.__dict__['p'], list.append, property(), (i for i in []), classmethod(len), staticmethod(len))}
FUNCTION = 'rt' + 'o' * 14
dump('plain', plain, FUNCTION)
header('plain', plain)
dump('rich', rich, FUNCTION)
inner = outer()
dump('inner', inner, FUNCTION)
rich.attribute = 1
rich.__annotations__['x'] = int
dump('rich again', rich, FUNCTION)
cell = inner.__closure__[0]
dump('cell', cell, 'rto')
header('cell', cell)
dump('empty cell', types.CellType(), 'rto')
i = C()
dump('slots', i, 'rtoo')
i.p = a
dump('slots set', i, 'rtoo')
header('slots', i)
bound = i.method
dump('method', bound, 'rtooP')
header('method', bound)
append = [].append
dump('builtin method', append, 'rt_ooP')
dump('staticmethod', C.__dict__['static'], 'rto')
dump('classmethod', C.__dict__['klass'], 'rto')
dump('property', C.__dict__['prop'], 'rtoooooi'[:7])
dump('property()', property(), 'rtoooo')
dump('member', C.__dict__['p'], 'rtooo')
dump('method descriptor', list.__dict__['append'], '_too')
CODE = 'rtn oo_ iiii il_ __ oo'
dump('code', plain.__code__, '_' + CODE[1:])
dump('rich code', rich.__code__, '_' + CODE[1:])
dump('inner code', inner.__code__, '_' + CODE[1:])
NAMES[id(gen.__code__)] = 'code of gen'
NAMES[id(gen)] = 'gen'
g = gen(b)
GENERATOR = 'rtPooo'
dump('generator', g, GENERATOR)
print(ctypes.string_at(id(g) + 67, 1).hex(), target(word(id(g) + 72)), target(word(id(g) + 72 + 16)), target(word(id(g) + 72 + 72)), target(word(id(g) + 72 + 80)))
next(g)
dump('suspended', g, GENERATOR)
print(ctypes.string_at(id(g) + 67, 1).hex(), target(word(id(g) + 72)), target(word(id(g) + 72 + 16)), target(word(id(g) + 72 + 72)), target(word(id(g) + 72 + 80)))
list(g)
dump('finished', g, GENERATOR)
print(ctypes.string_at(id(g) + 67, 1).hex(), target(word(id(g) + 72)))
header('generator', g)
stuff = [a, b, c]
NAMES[id(stuff)] = 'stuff'
it = iter(stuff)
dump('list iterator', it, 'rtno')
next(it)
dump('list iterator after one', it, 'rtno')
list(it)
dump('list iterator at the end', it, 'rt_o')
pair = (a, b)
NAMES[id(pair)] = 'pair'
dump('tuple iterator', iter(pair), 'rtno')
dump('str iterator', iter('literal'), 'rtno')
dump('bytes iterator', iter(b'literal'), 'rtno')
dump('range iterator', iter(range(3, 30, 2)), 'rtnnn')
dump('reversed list', reversed(stuff), 'rtno')
dump('reversed', reversed(pair), 'rtno')
d = {'x': a, 'y': b}
NAMES[id(d)] = 'd'
keys = iter(d)
dump('dict iterator', keys, 'rtonnon')
next(keys)
dump('dict iterator after one', keys, 'rtonnon')
dump('dict item iterator', iter(d.items()), 'rtonnon')
dump('view', d.keys(), 'rto')
dump('items', d.items(), 'rto')
s = {1, 2}
NAMES[id(s)] = 's'
dump('set iterator', iter(s), 'rtonnn')
e = enumerate(stuff)
dump('enumerate', e, 'rtnooo')
next(e)
dump('enumerate after one', e, 'rtnooo')
z = zip(stuff, pair)
dump('zip', z, 'rtnoo')
dump('map', map(plain, stuff), 'rtoo')
dump('filter', filter(None, stuff), 'rtoo')
dump('callable iterator', iter(plain, a), 'rtoo')
frame = sys._getframe()
TYPES[id(type(frame))] = 'frame'
dump('frame', frame, '_toPo')
