import gc
gc.collect()
gc.disable()
keep = []
c = [keep]
c.append(c)
del c
print('external survives', gc.collect(), keep)
class S:
    __slots__ = ('o',)
s = S()
s.o = s
del s
print('slots', gc.collect())
def f(): pass
f.me = f
del f
print('function', gc.collect() > 0)
def closure():
    def rec(): return rec
    return None
closure()
print('recursive closure', gc.collect())
acyclic = [[], {}, ([],)]
del acyclic
print('acyclic', gc.collect())
try:
    raise ValueError
except ValueError as e:
    e.me = e
print('exception', gc.collect() > 0)
live = []
live.append(live)
print('still referenced', gc.collect(), len(live))
live.clear()
del live
print('broken by hand', gc.collect())
it = []
it.append(iter(it))
del it
print('iterator cycle', gc.collect())
gc.enable()
print(gc.isenabled(), gc.get_debug(), gc.garbage)
