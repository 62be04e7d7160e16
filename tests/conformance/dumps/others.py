"""Bytes of exceptions, weak references, modules, views of memory, deques and arrays, word by word."""
import array
import collections
import ctypes
import sys
import types
import weakref

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


TYPES = {id(type(None)): 'NoneType'} | {id(t): t.__name__ for t in (int, float, str, tuple, list, dict, set, type, complex, bool, object, tuple, type(...), type(NotImplemented), type({}.keys()), bytes, types.ModuleType, types.TracebackType, types.FrameType, ValueError, KeyError, bytearray, collections.deque)}

a, b, c = [float(x) for x in '123']
NAMES[id(a)], NAMES[id(b)], NAMES[id(c)] = 'a', 'b', 'c'
ERROR = 'rtoooooos'
TYPES |= {id(t): t.__name__ for t in (Exception, StopIteration, SystemExit, OSError, NameError, AttributeError, ImportError, ExceptionGroup, types.SimpleNamespace, types.MappingProxyType, collections.defaultdict, array.array, memoryview, types.GenericAlias, types.UnionType, type(sys.version_info))}
dump('exception', Exception(), ERROR)
dump('with argument', ValueError(a), ERROR)
header('exception', ValueError(a))
dump('key error', KeyError(a, b), ERROR)
dump('stop', StopIteration(a), ERROR + 'o')
dump('exit', SystemExit(a), ERROR + 'o')
dump('os error', OSError(1000, a), ERROR + 'oooo')
dump('name error', NameError('x', name='n'), ERROR + 'o')
dump('attribute error', AttributeError('x', name='n', obj=a), ERROR + 'oo')
dump('import error', ImportError('x', name='n', path='p'), ERROR + 'oooo')
dump('group', ExceptionGroup('g', [ValueError(a)]), ERROR + 'oo')
noted = ValueError(a)
noted.add_note('n')
dump('noted', noted, '_' + ERROR[1:])
try:
    try:
        raise KeyError(a)
    except KeyError as first:
        raise ValueError(b) from first
except ValueError as second:
    dump('raised', second, '_' + ERROR[1:])
    dump('traceback', second.__traceback__, '_too')


class Weak:
    __slots__ = ('x', '__weakref__')


TYPES[id(Weak)] = 'Weak'
w = Weak()
NAMES[id(w)] = 'w'
dump('weakly referred to', w, 'rtoP')
r = weakref.ref(w)
TYPES[id(type(r))] = 'ref'
dump('ref', r, 'rtoonPP')
dump('with a ref', w, 'rtoP')
header('ref', r)
with_callback = weakref.ref(w, print)
NAMES[id(print)] = 'print'
dump('ref with callback', with_callback, 'rtoonPP')
hash(w)
dump('SimpleNamespace', types.SimpleNamespace(x=1), 'rto')
m = types.ModuleType('m')
dump('module', m, 'rtoPPPo')
header('module', m)
dump('proxy', types.MappingProxyType({}), 'rto')
d = collections.deque([a, b])
dump('deque', d, 'rtnPPnnnnn')
d.popleft()
d.append(c)
dump('deque moved', d, 'rtnPPnnnnn')
dump('bounded', collections.deque([a], 3), 'rtnPPnnnnn')
print(target(word(word(id(d) + 24) + 8 + 8 * word(id(d) + 40))))
dump('defaultdict', collections.defaultdict(list), 'rtn_PP')
numbers = array.array('i', [1, 2, 3])
dump('array', numbers, 'rtnPnPPn')
print(ctypes.string_at(word(id(numbers) + 24), 12).hex())
numbers.append(4)
dump('array appended', numbers, 'rtnPnPPn')
base = bytearray(b'abcdef')
NAMES[id(base)] = 'base'
v = memoryview(base)
dump('memoryview', v, 'rtnon l n PonniPPPPP P')
header('memoryview', v)
part = v[1:3]
dump('part', part, 'rtnon l n PonniPPPPP P')
dump('object', object(), 'rt')
dump('None', None, 'rt')
dump('Ellipsis', ..., 'rt')
dump('NotImplemented', NotImplemented, 'rt')
dump('generic', list[int], 'rtooo')
dump('union', int | str, 'rtoo')
dump('version', sys.version_info, '_tnooooo')
