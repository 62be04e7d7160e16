# split, rsplit, splitlines, partition: what is kept and what is lost.
s = '  a  b c  '
print(s.split(), s.split(' '), s.split(' ', 2), s.split(None, 1), s.rsplit(None, 1), s.rsplit(' ', 1))
print(''.split(), ''.split(','), ','.split(','), 'a,,b'.split(','), 'abc'.split('abc'), 'aXbXc'.split('X', -1), 'aXbXc'.split('X', 0))
for bad in ('',):
    try: 'a'.split(bad)
    except ValueError as e: print(e)
t = 'one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\n\n'
print(t.splitlines()); print(t.splitlines(True)); print(t.split('\n'))
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), ''.partition('x'))
print('-'.join('abc'), ''.join([]), ', '.join(map(str, range(3))))
try: ','.join(['a', 1])
except TypeError as e: print(e)
print(b' a b '.split(), b'a,b'.split(b','), b'a\nb\r\n'.splitlines(), bytearray(b'x-y').partition(b'-'))
print('abcabc'.replace('b', 'X', 1), 'aaa'.replace('', '-'), 'aaa'.replace('a', ''), 'x'.replace('x', 'xx' * 3), 'aaaa'.count('aa'), 'abc'.count(''))
print('prefix-body-suffix'.removeprefix('prefix-').removesuffix('-suffix'), 'aaa'.removeprefix('b'), 'xxhixx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'))
print('hello world'.find('o'), 'hello world'.rfind('o'), 'hello'.find('l', 3), 'hello'.find('z'), 'hello'.find('', 9), 'hello'.index('lo'))
print('tab\tbed'.expandtabs(4), 'a\tb'.expandtabs(0), '01\t012\t0123'.expandtabs(), 'x'.center(5, '*'), 'x'.ljust(3, '.') + '|', 'x'.rjust(3) + '|', '-42'.zfill(6), '+7'.zfill(4))
