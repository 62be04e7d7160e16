"""What the collector knows of instances and their dicts."""
import gc
import weakref


class Box: pass


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)


t = Box()
print(gc.is_tracked(t), gc.is_tracked(vars(t)))
t.first = 1
print(gc.is_tracked(vars(t)))
vars(t)['second'] = []
print(gc.is_tracked(vars(t)))
t = Box()
vars(t)
t.first = []
print(gc.is_tracked(vars(t)))
t = Box()
t.first = []
print(gc.is_tracked(vars(t)))
t = Box()
t.first = 'x'
t.second = [1]
print(gc.get_referents(t))
d = vars(t)
print(gc.get_referents(t), gc.get_referents(d))
print([type(r).__name__ for r in gc.get_referrers(t.second)])
t.__dict__ = {'k': 5}
print(gc.get_referents(t), gc.get_referents(d))


class L(list): pass


l = L([1])
l.a = 'a'
print(gc.get_referents(l))
gc.disable()
gc.collect()
some = [None] * 10
n = gc.get_count()[0]
for i in range(10):
    some[i] = Box()
print(gc.get_count()[0] - n)
n = gc.get_count()[0]
for o in some:
    o.first = 1
print(gc.get_count()[0] - n)
n = gc.get_count()[0]
for o in some:
    vars(o)
print(gc.get_count()[0] - n)
n = gc.get_count()[0]
some.clear()
o = None
print(gc.get_count()[0] - n)


def cycle(name):
    c = Box()
    c.me = c
    c.loud = Loud(name)
    return c


c = cycle('one')
w = weakref.ref(c)
del c
print(gc.collect(), w())
c = cycle('two')
vars(c)
del c
print(gc.collect())
c = cycle('three')
d = vars(c)
w = weakref.ref(c)
del c
print(gc.collect(), w() is None, list(d))
d = None
print(gc.collect())
c = Box()
d = vars(c)
d['d'] = d
d['loud'] = Loud('four')
del c, d
print(gc.collect())
c = Box()
c.__dict__['self'] = c.__dict__
c = None
print(gc.collect())
c = cycle('five')
c.__dict__ = {'me': c, 'loud': Loud('six')}
c = None
print(gc.collect())
l = L()
l.me = l
l.loud = Loud('seven')
l = None
print(gc.collect())
