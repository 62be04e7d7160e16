# close() before the first next(): nothing runs, and what the frame holds stays until the generator goes.
import sys, gc
class T:
    def __del__(self): print("T gone")
def g(x):
    yield x
l = [1]
e = g(l)
print(sys.getrefcount(l))
e.close()
print(sys.getrefcount(l), e.gi_frame, e.gi_running, e.gi_suspended, [type(x).__name__ for x in gc.get_referents(e)])
print(list(e))
print(sys.getrefcount(l))
del e
print(sys.getrefcount(l))
e = g(T())
e.close()
print("closed")
e = None
print("dropped")
e = g(l)
try: e.throw(KeyError)
except KeyError: pass
print(sys.getrefcount(l), e.gi_frame)
async def co(x): pass
c = co(l)
c.close()
print(sys.getrefcount(l))
del c
print(sys.getrefcount(l))
e = g(l); next(e); e.close(); print(sys.getrefcount(l))
class C: pass
o = C(); o.g = g(o); o.g.close(); del o
print(gc.collect())
