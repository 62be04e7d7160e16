class Full:
    def __repr__(self): return 'Full()'
    def __str__(self): return 'full string'
    def __format__(self, spec): return f'format[{spec}]'
    def __bytes__(self): return b'bytes form'
class ReprOnly:
    def __repr__(self): return 'ReprOnly()'
class StrOnly:
    def __str__(self): return 'str only'
class Rec:
    def __init__(self): self.kids = [self]
    def __repr__(self): return f'Rec({len(self.kids)})'
print(Rec().kids)
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec):
        if spec.endswith('c'):
            return format(self.v * 100, spec[:-1] or 'd') + 'c'
        return format(self.v, spec or '.2f')
print(f'{Money(3)} {Money(3):c} {Money(3):>6c} {Money(1.5):08.3f}')
class BadStr:
    def __str__(self): return 5
class BadFormat:
    def __format__(self, s): return 5
class BadBytes:
    def __bytes__(self): return 'x'
for f in (lambda: str(BadStr()), lambda: print(BadStr()), lambda: f'{BadFormat()}', lambda: bytes(BadBytes()), lambda: f'{ReprOnly():5}', lambda: format(StrOnly(), 'd'), lambda: bytes(ReprOnly())):
    try:
        f()
    except TypeError as e:
        print(e)
print(str(Full), repr(ReprOnly), f'{Full}', f'{type(Full())}', Full.__name__, Full.__qualname__, Full.__module__)
class Outer:
    class Inner:
        def m(self): pass
print(Outer.Inner, Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, type(Outer.Inner()).__name__)
def make():
    class Local: pass
    return Local
print(make(), make().__qualname__, make() is make())
class B:
    def __bool__(self): return False
    def __len__(self): return 5
print(bool(B()), not B(), len(B()), B() and 1 or 'falsy')
