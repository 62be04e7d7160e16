print()
print('a', 'b', 1, None, True, sep='-')
print('no newline', end='')
print(' | continued', end='\n\n')
print(sep='x')
print('a', sep='x', end='.\n')
print(1, 2, sep='')
print(*range(3), sep=', ')
print([1, 'a', None, 2.0, (3,), {'k': [4]}, {5}, b'x', ...])
print((), (1,), (1, 2), [], {}, set(), frozenset(), range(2), slice(1), b'', bytearray(b'a'))
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr('tab\t nl\n cr\r bs\\ nul\0 bell\x07 del\x7f é € 😀 \xa0 \u200b'))
print(repr(b'it\'s \x00\xff\n"'), str(b'abc'), str(b'abc', 'ascii'), repr(''), ['\n'], {'a': "'"})
print(str(1.0), repr(1e20), str(True), repr(None), str(...), repr(NotImplemented), str(int), repr(len), str(type(None)), str(list[int]), repr(int | None))
class A: pass
class B:
    def __repr__(self): return 'B()'
class C:
    def __str__(self): return 'C str'
    def __repr__(self): return 'C repr'
class D:
    def __str__(self): return 'D str'
print(B(), str(B()), [B()], C(), [C()], {'c': C()}, f'{C()}', f'{C()!r}', D(), repr(D()).startswith('<__main__.D object at 0x'))
print(A, type(A()), A.__name__, repr(A).replace('A', 'Z'), ValueError, ValueError('x'), repr(ValueError('x')), repr(KeyError('k')), str(KeyError('k')), repr(Exception()), repr(OSError(2, 'm')))
def func(): pass
print(repr(func).startswith('<function func at 0x'), repr(A().__init__).startswith('<method-wrapper'), repr((lambda: 0)).startswith('<function <lambda> at'))
l = [1]
l.append(l)
t = (l,)
print(l, t)
print(str('x' * 3), str([str]), str({1: {2: {3: []}}}), (((),),), [[[]]], {'a': ()}, ((1, 2), [3, (4,)]))
try:
    print('x', sep=1)
except TypeError as e:
    print(e)
try:
    print('x', foo=1)
except TypeError as e:
    print(e)
class BadRepr:
    def __repr__(self): return 5
try:
    print([BadRepr()])
except TypeError as e:
    print(e)
class BadStr:
    def __str__(self): return None
try:
    str(BadStr())
except TypeError as e:
    print(e)
print(1, end=''), print(2, end=''), print(3)
print('unicode: é ñ 中文 😀', len('中文😀'), 'é' == 'e\u0301', '\N{SNOWMAN}', '\x41\u0042\101')
