class A: pass
class B(A): pass
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: type('C', (A, B), {}))
attempt(lambda: type('C', (A, A), {}))
attempt(lambda: type('C', (object, A), {}))
attempt(lambda: type('C', (bool,), {}))
attempt(lambda: type('C', (type(None),), {}))
attempt(lambda: type('C', (int, str), {}))
attempt(lambda: type('C', (int, float), {}))
attempt(lambda: type('C', (1,), {}))
attempt(lambda: type('C', ('x',), {}))
attempt(lambda: type('C', (len,), {}))
attempt(lambda: type('C', (B, A), {}).__mro__[1:])
attempt(lambda: type('C', [A], {}))
attempt(lambda: type('C', (A,), []))
attempt(lambda: type(3, (A,), {}))
attempt(lambda: type('C', (A,), {}, x=1))
attempt(lambda: type('a\0b', (), {}))
attempt(lambda: type('C'))
attempt(lambda: type(1, 2))
attempt(lambda: type())
class X(A): pass
class Y(A): pass
class Z(X, Y): pass
class W(Y, X): pass
attempt(lambda: type('V', (Z, W), {}))
class M1(type): pass
class M2(type): pass
class MA(metaclass=M1): pass
class MB(metaclass=M2): pass
attempt(lambda: type('MC', (MA, MB), {}))
def bad():
    class C(MA, metaclass=M2): pass
attempt(bad)
def bad2():
    class C(metaclass=3): pass
attempt(bad2)
def bad3():
    class C(A, **{'x': 1}): pass
attempt(bad3)
def bad4():
    class C(A, metaclass=lambda n, b, d, **k: (n, b, sorted(k))): pass
    return C
attempt(bad4)
def bad5():
    class C(A, metaclass=lambda n, b, d, **k: (n, b, sorted(k)), q=1, p=2): pass
    return C
attempt(bad5)
def bad6():
    class C(type(lambda: 0)): pass
attempt(bad6)
def bad7():
    class C(range): pass
attempt(bad7)
def bad8():
    class C(slice, int): pass
attempt(bad8)
A.__bases__
def setb(c, b): c.__bases__ = b
attempt(lambda: setb(B, (int,)))
attempt(lambda: setb(B, ()))
attempt(lambda: setb(B, 3))
attempt(lambda: setb(A, (B,)))
attempt(lambda: setb(int, (B,)))
attempt(lambda: setb(B, (1,)))
print(B.__mro__)
