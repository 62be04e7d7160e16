class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class S:
    __slots__ = ('b', 'a', 'c')
    def __init__(self):
        self.a, self.b, self.c = D('a'), D('b'), D('c')
    def __del__(self): print('free S')
s = S()
s = None
print('-- partially filled')
s = S()
del s.b
print('b deleted')
s.c = D('c2')
s = None
print('-- subclass')
class T(S):
    __slots__ = ('z',)
t = T()
t.z = D('z')
t = None
print('-- with dict')
class U(S): pass
u = U()
u.extra = D('extra')
u = None
print('-- weakref slot')
import weakref
class W:
    __slots__ = ('v', '__weakref__')
w = W()
w.v = D('v')
ref = weakref.ref(w, lambda r: print('callback', r() is None))
w = None
print(ref())
try:
    weakref.ref(S.__new__(S))
except TypeError as e:
    print(e)
print('end')
