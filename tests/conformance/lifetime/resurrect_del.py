import sys, gc
log = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('del', self.n)
        log.append(self)
r = R('r'); del r
print(len(log), log[0].n)
log.pop()
print('second time silent', len(log))
class E:
    def __del__(self): raise ValueError('in del')
hook = []
sys.unraisablehook = lambda u: print('hook', u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__ if hasattr(u.object, '__qualname__') else u.object)
E(); print('went on')
class F:
    def __init__(self): raise RuntimeError('no init')
    def __del__(self): print('del of half made')
try: F()
except RuntimeError as e: print(e)
class G:
    def __new__(cls): raise RuntimeError('no new')
    def __del__(self): print('never')
try: G()
except RuntimeError as e: print(e)
class H:
    def __del__(self): print('H', self.__dict__, type(self).__name__); self.x = 1; print(self.__dict__)
h = H(); h.a = 2; del h
class I:
    def __del__(self): del self.y
i = I(); del i
class J:
    pass
J.__del__ = lambda self: print('patched')
J()
j = J(); j.__del__ = lambda: print('instance attr not used'); del j
class K(J):
    def __del__(self): print('K'); super().__del__()
K()
class L:
    def __del__(self): print('nested start'); L2(); print('nested end')
class L2:
    def __del__(self): print('inner')
L()
class M:
    def __getattr__(self, n): print('getattr', n); raise AttributeError(n)
m = M(); del m
class O:
    def __del__(self):
        print('refs', sys.getrefcount(self))
o = O(); del o
def tracer():
    x = O(); return 1
tracer()
class P:
    def __del__(self): gc.collect(); print('collected inside')
P()
class Q:
    def __del__(self): 
        try: raise KeyError('handled inside')
        except KeyError as e: print('handled', e)
try: 1 / 0
except ZeroDivisionError as e:
    Q()
    print(sys.exc_info()[0].__name__)
