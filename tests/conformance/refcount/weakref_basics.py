class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
import weakref
o = D('o')
r = weakref.ref(o)
print(r() is o, type(r).__name__, weakref.getweakrefcount(o), weakref.ref(o) is r)
cb = weakref.ref(o, lambda ref: print('callback', ref is cb, ref()))
print(weakref.getweakrefcount(o), cb is r, cb == r, len(weakref.getweakrefs(o)))
o = None
print(r(), cb(), r == r)
print('-- order of callbacks')
o = D('p')
refs = [weakref.ref(o, lambda ref, i=i: print('cb', i)) for i in range(3)]
del o
print('-- dropped weakref has no callback')
o = D('q')
gone = weakref.ref(o, lambda ref: print('never'))
gone = None
del o
print('-- exception instance and function')
def f(): pass
fr = weakref.ref(f)
print(fr() is f)
del f
print(fr())
class E(Exception): pass
e = E('x')
er = weakref.ref(e)
e = None
print(er())
print('-- not weakly referenceable')
for bad in ([], {}, 'a', 1, (), None, object()):
    try:
        weakref.ref(bad)
        print('ok', type(bad).__name__)
    except TypeError as err:
        print(err)
print('-- hash and equality')
a = D('a')
ra, rb = weakref.ref(a), weakref.ref(a, print)
print(ra == rb, hash(ra) == hash(a), len({ra, rb}), {ra: 'v'}[rb])
rb = None
del a
try:
    print(hash(ra) == hash(ra))
except TypeError as err:
    print(err)
print(ra == weakref.ref(fr.__class__), ra() is None)
print('-- bound method reference dies at once')
class M:
    def m(self): return 1
m = M()
print(weakref.ref(m.m)(), weakref.WeakMethod(m.m)()())
