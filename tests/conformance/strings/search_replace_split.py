s = 'the quick brown the lazy the end'
print(s.find('the'), s.find('the', 1), s.rfind('the'), s.rfind('the', 0, 20), s.find('the', -10), s.find(''), s.find('zz'), s.count('the'), s.count('the', 4), 'aaaa'.count('aa'), s.index('lazy'))
print(s.replace('the', 'THE'), s.replace('the', '', 2), 'aaa'.replace('a', 'aa'), 'abc'.replace('', '_'), ''.replace('', 'x'), 'abc'.replace('abc', ''), 'a.b.c'.replace('.', '..', -1), 'x'.replace('y', 'z'))
print('a,b,,c,'.split(','), 'a,b,,c,'.split(',', 2), 'a,b,,c,'.rsplit(',', 2), ' a  b '.split(), ' a  b '.split(' '), 'abc'.split('b'), 'a--b--c'.split('--'), '\t x \n'.split(), 'a b c'.split(maxsplit=1), 'a b c'.rsplit(maxsplit=1), 'a b c'.split(sep=None, maxsplit=0), '  '.split(), '  '.split(' '))
print('a\nb\r\nc\rd\x0be\x1cf\u2028g'.splitlines(), 'a\n\nb\n'.splitlines(), 'a\nb'.splitlines(keepends=True), ''.splitlines(), '\n'.splitlines())
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'none'.partition('='), 'none'.rpartition('='), 'a::b'.partition('::'))
print('  xx '.strip(), '|', 'xyxaxy'.strip('xy'), 'xyxaxy'.lstrip('xy'), 'xyxaxy'.rstrip('xy'), '\t\n a\u00a0'.strip(), 'aaa'.strip('a') == '', 'abc'.strip(''), 'www.example.com'.strip('cmowz.'), '|')
print('test.py'.removesuffix('.py'), 'test.py'.removeprefix('te'), 'x'.removesuffix(''), 'abab'.removeprefix('ab'), 'ab'.startswith(('x', 'a')), 'ab'.startswith(''), 'ab'.startswith('b', 1), 'ab'.endswith('a', 0, 1), ''.startswith('a'), 'abc'.startswith('c', -1))
print(','.join('abc'), ''.join(['x']), '-'.join(str(i) for i in range(3)), ' '.join({'k': 1, 'j': 2}), 'ab'.join(['1', '2', '3']), ''.join(reversed('abc')), '\n'.join([]) == '')
t = str.maketrans('abc', 'xyz', 'q')
print('aqbqcd'.translate(t), 'abc'.translate({97: 'AA', 98: None, 99: 100}), 'abc'.translate({}), str.maketrans({'a': 1, 98: 'x'}), 'Hello'.translate({i: chr(i ^ 32) for i in range(65, 123)}))
def words(text): return [w.strip('.,!?').lower() for w in text.split() if w.strip('.,!?')]
print(words('Hello, world! Hello... you ?'), {w: words('a b a').count(w) for w in words('a b a')})
def caesar(s, k): return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar('hello, zebra', 3), caesar(caesar('abc', 5), -5))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return ''.join(f'{c}{n}' for c, n in out)
print(rle('aaabccd'), rle(''), [w[::-1] for w in 'abc de'.split()], ' '.join('abc de'.split()[::-1]), ''.join(sorted('banana')), ''.join(dict.fromkeys('banana')))
def is_pal(s):
    t = ''.join(c.lower() for c in s if c.isalnum())
    return t == t[::-1]
print(is_pal('A man, a plan, a canal: Panama'), is_pal('ab'), 'abc'[::-1] in 'xcbax', max('hello'), min('hello'), 'b' in 'abc', 'ac' not in 'abc', 'hello'[1:-1], 'hello'[-3:], 'hello'[10:] == '', 'hello'[::-2])
print('a'.ljust(3) + '|', 'a'.rjust(3, '0'), 'abc'.center(2), 'ab'.center(5, '-'), '-5'.zfill(4), '+5'.zfill(4), 'x'.zfill(0), 'a\tb\tc'.expandtabs(), '1\t12\t123\t|'.expandtabs(4), '\t'.expandtabs(0) + '|')
