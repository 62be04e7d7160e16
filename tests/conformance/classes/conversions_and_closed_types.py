import operator
class My(int):
    def __index__(self): return 42
print(operator.index(My(7)), [0]*My(2), bin(My(5)), range(My(3)), 'abc'[My(1)], int(My(4)))
class I2:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
try: print(int(I2(True)))
except Exception as e: print(e)
class B(str):
    def __bytes__(self): return b'custom'
try: print(bytes(B('x')))
except Exception as e: print(e)
class BB(bytes):
    def __bytes__(self): return b'cc'
print(bytes(BB(b'z')))
def f(): pass
def g():
    x = 1
    def h(): return x
    return h
try: f.__code__ = g().__code__
except ValueError as e: print(e)
try: f.__type_params__ = 3
except TypeError as e: print(e)
print(type.__type_params__, type.__doc__ is not None, hasattr(type, '__annotations__'))
c = g().__closure__[0]
print(c == g().__closure__[0], c < g().__closure__[0])
import weakref
class O:
    def __reversed__(self): return iter('rev')
    def __bytes__(self): return b'by'
o = O(); p = weakref.proxy(o)
print(list(reversed(p)), bytes(p))
try: weakref.ref(o, None, 3)
except TypeError as e: print(e)
try: weakref.ref()
except TypeError as e: print(e)
try: weakref.ref(o).__init__(1, 2, 3, 4)
except TypeError as e: print(e)
class P:
    a = property(lambda s: (_ for _ in ()).throw(AttributeError('inner')))
    def __getattr__(self, n): return 'fallback ' + n
print(P().a)
n = [0]
class H(int):
    def __hash__(self): n[0] += 1; return 1
d = dict.fromkeys([H(1), H(2)]); n[0] = 0
s = set(d); print(n); f2 = frozenset(d); print(n); s.difference(d); print(n); s.symmetric_difference_update(d); print(n); s2 = set(d); n[0] = 0; d2 = dict.fromkeys(s2); print(n); d3 = dict.fromkeys(f2, 5); print(n); s2.union(d); print(n); s2 & f2; print(n); s2.update(d); print(n); s2.copy(); d.copy(); print(n); dict(d); {**d}; print(n); s2 == f2; print(n); s2.isdisjoint(d); print(n); s2.issubset(f2); print(n)
print(frozenset({1}).intersection() == {1})
try: print(type({}.keys())())
except TypeError as e: print(e)
for ty in (type(None), type(...), type(NotImplemented), type(lambda: 0), type(len), type([].append), type((x for x in [])), type(iter([])), type(iter({})), type(O.__dict__), type(int.__dict__['real']), range, slice, type(print.__call__)):
    try: print(ty.__name__, repr(ty())[:30])
    except TypeError as e: print(ty.__name__, e)
