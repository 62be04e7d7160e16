s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.find('o', 5), s.count(''), s.find('', 3), s.rfind(''))
print(s.replace('l', 'L'), s.replace('l', 'L', 1), 'aaa'.replace('', '-'), 'abc'.replace('', '.', 2))
print(s.startswith('Hell'), s.endswith(('x', 'ld')), s.startswith('World', 7), s.endswith('o', 0, 5), s.startswith(()))
print('a b  c'.split(), 'a b  c'.split(' '), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), ''.split(), ''.split(','))
print('l1\nl2\r\nl3\n'.splitlines(), 'l1\nl2'.splitlines(True), ' x '.split(None, 1), '  a b c'.split(None, 1))
print('-'.join(['a', 'b']), '-'.join('abc'), ''.join([]), ', '.join({'k': 1, 'j': 2}))
print(repr('  x '.strip()), repr('  x '.lstrip()), repr('  x '.rstrip()), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'a\n'.strip() + '|')
print('ab'.center(6) + '|', 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), '42'.zfill(5), '-42'.zfill(5), 'abc'.center(6, '*'), 'ab'.center(5, '*'))
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='))
print('12'.isdigit(), 'a1'.isalnum(), 'ab'.isalpha(), ''.isalpha(), ' \t'.isspace(), 'Ab'.istitle(), 'AB'.isupper(), 'a1'.islower(), 'x_1'.isidentifier(), '1x'.isidentifier())
print('½'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'a\n'.isprintable(), 'abc'.isascii(), 'é'.isascii())
print('prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'abc'.removeprefix('z'), 'a\tb'.expandtabs(4), '\t|'.expandtabs())
table = str.maketrans({'a': '1', 'b': None, 'c': 'CC'})
print('abcabc'.translate(table), 'hello'.translate(str.maketrans('el', 'ip')), 'hello'.translate(str.maketrans('h', 'j', 'l')))
print('abc' * 2, 2 * 'ab', 'x' * 0 + '|', 'x' * -1 + '|', 'b' in 'abc', '' in 'abc', 'abc' < 'abd', 'Z' < 'a')
for bad in (lambda: 'a'.index('b'), lambda: ','.join([1]), lambda: 'a'.split(''), lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 'b',
            lambda: 1 in 'a', lambda: 'a'.startswith(1), lambda: 'a'.join(5), lambda: 'a'.center(5, 'xx'), lambda: 'a'.nope(), lambda: 'ab'.partition('')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
