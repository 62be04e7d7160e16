class Full:
    def __repr__(self): return 'Full()'
    def __str__(self): return 'full string'
    def __format__(self, spec): return f'format[{spec}]'
    def __bytes__(self): return b'bytes form'
class ReprOnly:
    def __repr__(self): return 'ReprOnly()'
class StrOnly:
    def __str__(self): return 'str only'
for o in (Full(), ReprOnly(), StrOnly()):
    print(o, str(o), f'{o}', '{}'.format(o), '%s' % o, f'{o!s:>14}|')
print([Full(), ReprOnly()], (Full(),), {'k': Full()}, {Full(): 1}, f'{Full()!r}', '%r' % Full(), f'{Full():>10}', '{:x}'.format(Full()), format(Full()), format(Full(), 'abc'))
print(bytes(Full()), ascii(Full()), repr(StrOnly()).startswith('<__main__.StrOnly object at 0x'))
class Uni:
    def __repr__(self): return 'ünï'
print(ascii(Uni()), repr(Uni()), [Uni()], '%a' % Uni())
class SubStr(str):
    def __repr__(self): return 'SubStr!'
s = SubStr('text')
print(s, [s], f'{s}', s + '!', s.upper(), type(s.upper()).__name__, type(str(s)).__name__, len(s))
class SubInt(int):
    def __repr__(self): return f'<{int(self)}>'
n = SubInt(5)
print(n, [n], f'{n}', f'{n:03}', '%d' % n, '%s' % n, str(n), n + 1)
class SubList(list):
    def __str__(self): return 'sublist ' + ','.join(map(str, self))
l = SubList([1, 2])
print(l, [l], repr(l), f'{l}')
class Rec:
    def __init__(self): self.kids = [self]
    def __repr__(self): return f'Rec({len(self.kids)})'
