"""Bytes of lists, tuples, dicts with their key tables and sets, word by word."""
import ctypes
import sys

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


TYPES = {id(type(None)): 'NoneType'} | {id(t): t.__name__ for t in (int, float, str, tuple, list, dict, set, frozenset, type, range, slice)}

a, b, c = [float(x) for x in '123']
NAMES[id(a)], NAMES[id(b)], NAMES[id(c)] = 'a', 'b', 'c'


def items(address, n):
    return [target(word(address + 8 * i)) for i in range(n)]


def of_list(name, o):
    dump(name, o, 'rtnPn')
    header(name, o)
    print(' ', items(word(id(o) + 24), len(o)) if len(o) else None)


of_list('empty list', [])
of_list('list', [a, b, c])
of_list('list of list', list((a, b)))
grown = []
grown.append(a)
of_list('grown', grown)
grown.extend([b, c, a, b])
of_list('extended', grown)
grown.pop()
del grown[0]
of_list('shrunk', grown)
of_list('generator', list(x for x in (a, b, c)))
dump('tuple', (a, b), 'rtnoo')
header('tuple', (a, b))
dump('empty tuple', (), 'rtn')
dump('constant', (1, 2), 'tn'.replace('t', '_t'))
nested = (a, (b, c))
dump('nested', nested, 'rtnoo')
header('nested', nested)
dump('made', tuple([a, b, c]), 'rtnooo')
dump('slice', slice(a, b, c), 'rtooo')
dump('slice 2', slice(a, None), 'rtooo')
dump('range', range(5), 'rtoooo')
dump('range step', range(1000, 5000, 2000), 'rtoooo')


def of_dict(name, d, entries):
    """The dict, its key table's head, the index bytes, and the entries: with hash when the table is general."""
    dump(name, d, 'rtn_PP')
    header(name, d)
    keys = word(id(d) + 32)
    head = ctypes.string_at(keys, 32)
    log2_size, log2_index, kind = head[8], head[9], head[10]
    print('  keys', word(keys), 'log2', log2_size, log2_index, 'kind', kind, 'usable', word(keys + 16), 'entries', word(keys + 24))
    print('  indices', ctypes.string_at(keys + 32, 1 << log2_index).hex())
    at = keys + 32 + (1 << log2_index)
    for i in range(entries):
        if kind == 0:
            print('  ', word(at), target(word(at + 8)), target(word(at + 16)))
            at += 24
        else:
            print('  ', target(word(at)), target(word(at + 8)))
            at += 16


of_dict('empty dict', {}, 0)
of_dict('dict', {'x': a, 'y': b}, 2)
of_dict('numbers', {1: a, 2: b, 3: c}, 3)
mixed = {'x': a}
mixed[1] = b
of_dict('mixed', mixed, 2)
holes = {i: a for i in range(5)}
del holes[1], holes[3]
of_dict('holes', holes, 5)
holes[7] = b
of_dict('after growth', holes, 4)
many = {i: a for i in range(6)}
of_dict('six', many, 6)
many = {str(i): a for i in range(12)}
of_dict('twelve', many, 12)
untracked = {'x': 1}
of_dict('untracked', untracked, 1)
untracked['y'] = []
header('now', untracked)
emptied = {'x': a}
emptied.clear()
of_dict('cleared', emptied, 0)
popped = {'x': a, 'y': b}
popped.popitem()
of_dict('popped', popped, 1)
of_dict('copied', {'x': a, 'y': b}.copy(), 2)
of_dict('dict()', dict(x=a), 1)
of_dict('fromkeys', dict.fromkeys('xy', a), 2)


def of_set(name, s):
    dump(name, s, 'rtnnnPnn' + 'o_' * 0)
    header(name, s)
    table, mask = word(id(s) + 40), word(id(s) + 32)
    print('  inside' if table == id(s) + 64 else '  outside', [(i, target(word(table + 16 * i)), word(table + 16 * i + 8)) for i in range(mask + 1) if word(table + 16 * i)])


of_set('empty set', set())
of_set('set', {1, 2, 3})
of_set('floats', {a, b})
taken = {1, 2, 3}
taken.discard(2)
dump('discarded', taken, 'rtnnnPnn')
of_set('five', {1, 2, 3, 4, 5})
of_set('frozenset', frozenset([1, 2]))
hashed = frozenset([1, 2])
hash(hashed)
of_set('hashed', hashed)
of_set('collisions', {0, 8, 16})
popped = {1, 2, 3}
popped.pop()
dump('popped set', popped, 'rtnnnPnn')
