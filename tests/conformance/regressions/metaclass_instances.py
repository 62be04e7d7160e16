# A class made by a metaclass of the program keeps its own dict and dies like any other.
import gc, weakref
class Meta(type):
    tag = 'meta'
    def __call__(cls, *args):
        return super().__call__(*args)
class A(metaclass=Meta):
    x = 1
A.y = 2
print(A.x, A.y, A.tag, sorted(k for k in vars(A) if not k.startswith('_')))
class B(A): pass
r, s = weakref.ref(A), weakref.ref(B)
del A, B
gc.collect()
print(r(), s())
class Deeper(Meta):
    def extra(cls): return cls.__name__
class C(metaclass=Deeper): pass
print(C.extra(), type(C).__mro__[1].__name__, isinstance(C(), C))
