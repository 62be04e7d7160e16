class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
import weakref
class N(D):
    def __del__(self):
        print('del', self.n, '| ref is self:', 'r' in globals() and r() is self)
o = N('o')
r = weakref.ref(o, lambda ref: print('callback, ref is', ref()))
o = None
print('-- with attribute')
class Outer(D):
    pass
o = Outer('outer')
o.inner = D('inner')
ro = weakref.ref(o, lambda _: print('outer callback'))
ri = weakref.ref(o.inner, lambda _: print('inner callback'))
o = None
print('-- list of referents')
l = [D(1), D(2)]
refs = [weakref.ref(d, lambda _, n=d.n: print('cb', n)) for d in l]
del l
print([x() for x in refs])
print('-- callback drops another')
a, b = D('a'), D('b')
def drop(_):
    global b
    print('dropping b')
    b = None
ra = weakref.ref(a, drop)
a = None
print('b is', b)
print('-- referent and its weakref die together')
class Self: pass
s = Self()
s.r = weakref.ref(s, lambda _: print('never called'))
s = None
print('-- holder with both')
box = [D('x')]
box.append(weakref.ref(box[0], lambda _: print('x callback')))
del box[0]
print(box[0]())
print('-- error in callback is not raised')
c = D('c')
rc = weakref.ref(c, lambda _: 1 / 0)
c = None
print('end')
