import gc
class A: pass
class S: __slots__ = ()
class T: __slots__ = ("x",)
def f(): pass
def g(): yield
things = [1, 1.5, 1j, "s", b"b", bytearray(), None, True, ..., NotImplemented, range(3), slice(1), [], {}, set(), frozenset(), (1,), A, A(), S(), T(), f, g(), len, A.__init__, [].append, iter([]), iter(()), iter("s"), iter({}), enumerate([]), zip(), map(f), filter(f, []), reversed([]), memoryview(b""), property(), staticmethod(f), classmethod(f), super(A, A()), type, object, object(), f.__code__, gc]
for t in things: print(type(t).__name__, gc.is_tracked(t))
