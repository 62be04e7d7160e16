"""sys.getsizeof of strings of every kind and origin."""
import sys

size = sys.getsizeof

for name, char in (('ascii', 'a'), ('latin', '\xe9'), ('bmp', '\u4e2d'), ('astral', '\U0001f600')):
    print(name, [size(char * n) for n in (0, 1, 2, 3, 7, 8, 15, 16, 100, 1000)])
    print(name, 'slice', [size((char * 20)[:n]) for n in (0, 1, 2, 5, 20)])
    print(name, 'joined', size(char.join(['x', 'y'])), size(''.join([char, char])), size('-'.join(['a'] * 5 + [char])))
    print(name, 'added', size('abc' + char), size(char + 'abc'), size(char + ''))
    print(name, 'decoded', size((char * 9).encode().decode()), size((char * 9).encode('utf-16').decode('utf-16')))
    print(name, 'formatted', size(f'{char}{1}'), size('%s!' % char), size('{}{}'.format(char, char)))
    print(name, 'padded', size(char.center(11)), size(char.ljust(11)), size(char.zfill(11)))
    print(name, 'replaced', size((char * 9).replace(char, 'b')), size('aaa'.replace('a', char)))
    print(name, 'case', size(char.upper()), size(char.lower()), size((char * 3).title()), size((char * 3).swapcase()))
    grown = ''
    sizes = []
    for i in range(12):
        grown += char
        sizes.append(size(grown))
    print(name, 'grown', sizes)
    print(name, 'repr', size(repr(char)), size(ascii(char)))
    print(name, 'split', [size(part) for part in f'{char} b {char}{char}'.split()])
    print(name, 'strip', size(f'  {char}  '.strip()), size(f'{char}b'[1:]))

print('narrowing', size('abc\u4e2d'[:3]), size('\U0001f600\xe9'[1:]), size('\U0001f600\u4e2d'[1:]), size('\u4e2da'[1]))
print('chr', [size(chr(n)) for n in (0, 65, 127, 128, 255, 256, 0xffff, 0x10000, 0x10ffff)])
print('str of', size(str(1)), size(str(1.5)), size(str(None)), size(str([1, 2])), size(str(b'ab')))
print('hex', size(hex(255)), size(bin(255)), size(oct(255)), size(format(255, '08b')))
print('translate', size('abc'.translate({97: '\u4e2d'})), size('abc'.translate({97: None})))
print('escapes', size('\n\t\\'), size('\x00'), size('\N{BULLET}'))
print('surrogate', size('\ud800'), size(b'\xff\xfe'.decode('ascii', 'surrogateescape')))


class S(str):
    __slots__ = ()


print('subclass', size(S('')), size(S('abc')), size(S('\xe9')), size(S('\u4e2d')), size(S('\U0001f600')))
print('dunder', ''.__sizeof__(), 'abc'.__sizeof__(), '\xe9'.__sizeof__(), str.__basicsize__, str.__itemsize__)
