# messages of builtins through ordinary misuse
import math, sys
tests = """len(5)
len()
len([], [])
int('x')
int('1', 99)
int([])
int(None)
float('a')
str(b'a', 'nope')
chr(-1)
chr(0x110000)
ord('ab')
ord(5)
[].pop()
[1].pop(5)
[].remove(1)
[].index(1)
{}.pop('a')
{}['a']
{}.popitem()
set().pop()
{1}.remove(2)
().index(1)
'abc'.index('z')
'a' + 1
1 + 'a'
[] + ()
'a' * 'b'
-'a'
~1.5
1 < 'a'
[1] < ['a']
None + 1
sum(['a'])
sum('ab')
max([])
max()
min(1)
max(1, 'a')
sorted([1, 'a'])
sorted(5)
abs('a')
round('a')
pow(2, -1, 4)
pow('a', 2)
divmod(1, 0)
1 // 0
1 % 0
1.0 / 0
0 ** -1
range(1, 2, 0)
range('a')
range(1.5)
zip(1)
map()
map(5)
map(len)
filter(None)
enumerate(5)
iter(5)
next(5)
next(iter([]))
reversed(5)
reversed({1})
isinstance(1, 5)
issubclass(1, int)
hash([])
hash({})
hash(([],))
{[]: 1}
{[]}
getattr(5, 'x')
setattr(5, 'x', 1)
delattr(5, 'x')
hasattr(5, 5)
'abc'[5]
'abc'['a']
[1]['a']
[1][1.0]
(1,)[5]
(1)[0]
{}()
5()
None()
None.x
'a'.nope
[].nope()
[1, 2, 3].apend
'%d' % 'a'
'%s %s' % 'a'
'%s' % ('a', 'b')
'{}'.format()
'{a}'.format()
'{0.x}'.format(5)
'{:d}'.format('a')
'{:z}'.format(1)
format(1, 'q')
format('a', 'd')
f'{1:abc}'
'a'.encode('ascii', 'nope') + 1
'é'.encode('ascii')
b'\\xff'.decode()
bytes('a')
bytes(-1)
bytes([300])
bytearray(b'a')[5]
b'a' + 'a'
'a' in 5
5 in 5
5 in 'a'
[] in {}
[*5]
{**5}
print(*5)
print(**5)
print(**{'x': 1})
int(x=1)
list(1)
tuple(1)
dict(1)
dict([1])
dict([(1,)])
dict(['ab', 'abc'])
set(1)
type()
type(1, 2)
type('A', 5, {})
object(1)
object().x
super()
property().fget()
staticmethod(5)()
slice()
slice(1)[0]
complex('a')
1j < 2j
int(1j)
math.sqrt(-1)
math.sqrt('a')
math.log(0)
math.factorial(-1)
math.factorial(1.5)
math.gcd(1.5)
math.floor('a')
math.exp(1000)
math.pow(0, -1)
eval('1 +')
eval('x y')
exec('raise ValueError(5)')
compile('a b', 'f', 'eval')
__import__('nope')
vars(5)
dir(1, 2)
id()
callable()
bin('a')
hex(1.5)
oct(None)
ascii()
any(5)
all(None)
globals(1)
locals(1)
(lambda x: x)()
(lambda: 0)(1)
(lambda x, *, y: 0)(1)
(lambda x, /: 0)(x=1)
(lambda x: 0)(1, x=2)
(lambda a, b, c: 0)(1)
(lambda **k: 0)(1)
'abc'.split('')
'abc'.replace('a')
'abc'.join([1])
','.join(5)
'abc'.center()
'abc'.zfill('a')
'abc'.startswith(5)
'abc'.strip(5)
'abc'.count()
'a'.translate(5)
'abc'.find(1)
'x'.ljust(5, 'ab')
[3, 'a'].sort()
[1].sort(key=5)
[1].sort(5)
[].insert(1)
[].extend(5)
[].append()
[].count()
[1, 2].index(3, 0, 1)
{1: 2}.update(5)
{}.fromkeys(5)
{}.get()
{}.setdefault()
frozenset([1]).add(2)
{1, 2} + {3}
{1} | [2]
{1}.union(5)
{1} < 5
(1, 2) + [3]
(1,).append(2)
True + 'a'
1 & 1.5
1 << -1
1 << 'a'
2 ** 'a'
10 ** 5000 > 0 and str(10 ** 5000)
int('9' * 5000)
'a'.format_map(5)
memoryview(5)
memoryview(b'a')[5]
sys.getrefcount()
sys.setrecursionlimit('a')
sys.intern(5)
sys.getsizeof()
round(1.5, 'a')
float.fromhex('zz')
(1.5).is_integer(1)
(5).bit_length(1)
int.from_bytes(b'a', 'x')
(300).to_bytes(1, 'big')
str.upper(5)
list.append(5, 1)
dict.keys([])
int.__add__('a', 1)
"""
for t in tests.splitlines():
    try: print(t, '->', eval(t))
    except BaseException as e: print(t, '!!', type(e).__name__, '|', e)
