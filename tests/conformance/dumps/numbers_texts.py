"""Bytes of numbers, strings and bytes, word by word."""
import array
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


TYPES = {id(type(None)): 'NoneType'} | {id(t): t.__name__ for t in (int, float, complex, str, bytes, bytearray, bool)}

zero, ten, thousand = int('0'), int('10'), int('1000')
for name, o in (('0', zero), ('10', ten), ('256', int('256')), ('-5', int('-5')), ('True', True), ('False', False)):
    dump(name, o, 'rtn', 4)
for text in ('1000', '-1000', '1073741823', '1073741824', '-1073741824', '1152921504606846975', '1152921504606846976', '-99999999999999999999999', '-6', '257'):
    value = int(text)
    dump('int ' + text, value, 'rtn', 4 * max(1, (value.bit_length() + 29) // 30))
for value in (float('1.5'), float('-0.0'), float('inf'), float('nan'), float('1e300')):
    dump('float ' + repr(value), value, 'rtx')
value = complex(float('1'), float('2'))
dump('complex', value, 'rtxx')


def text(name, o):
    """A string: length, hash, state; then UTF-8 when not ASCII, then the units."""
    state = word(id(o) + 32) & 0xffffffff
    kind = state >> 2 & 7
    if state >> 6 & 1:
        dump(name, o, 'rtnns', len(o) + 1)
    else:
        dump(name, o, 'rtnnsnP', (len(o) + 1) * kind)


text('empty', '')
text('one letter', ''.join(['a']))
text('latin letter', chr(0xe9))
made = ''.join(['ab', 'c'])
text('abc', made)
hash(made)
text('abc hashed', made)
text('abc interned', sys.intern(''.join(['xy', 'z'])))
text('latin', ''.join(['caf', chr(0xe9)]))
text('chinese', ''.join([chr(0x4e2d), chr(0x6587)]))
text('emoji', ''.join(['a', chr(0x1f600)]))
text('narrow slice', ('ab' + chr(0x4e2d))[:2])
text('number', str(int('12345')))
dump('bytes', bytes([1, 2, 3]), 'rtnn', 4)
dump('empty bytes', bytes(), 'rtn_', 1)
dump('one byte', bytes([65]), 'rtnn', 2)
hashed = bytes([97, 98])
hash(hashed)
dump('bytes hashed', hashed, 'rtnn', 3)
array = bytearray(b'abcdef')
dump('bytearray', array, 'rtnnPPn')
array.append(1)
dump('bytearray appended', array, 'rtnnPPn')
del array[:2]
dump('bytearray cut in front', array, 'rtnnPPn')
print('distance', word(id(array) + 40) - word(id(array) + 32))
dump('empty bytearray', bytearray(), 'rtnnPPn')
