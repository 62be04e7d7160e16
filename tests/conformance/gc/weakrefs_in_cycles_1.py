import gc, weakref
gc.collect()
gc.disable()
class N:
    def __init__(self, n): self.n = n
a, b = N('a'), N('b')
a.o, b.o = b, a
ra = weakref.ref(a, lambda r: print('callback a', r() is None))
rb = weakref.ref(b, lambda r: print('callback b', r() is None))
del a
print(ra() is not None, rb().n)
del b
print('only the cycle holds them', ra().n, rb().o.n)
print(gc.collect())
print(ra(), rb())
print('-- weakref inside the trash gets no callback')
c = N('c')
c.me = c
c.ref = weakref.ref(c, lambda r: print('never'))
del c
print(gc.collect() > 0)
print('-- weakref outside the trash does')
d = N('d')
d.me = d
outside = weakref.ref(d, lambda r: print('outside callback'))
del d
gc.collect()
print('-- parent link weak, no cycle')
class Tree:
    def __init__(self, n, parent=None):
        self.n, self.kids = n, []
        self.parent = weakref.ref(parent) if parent else None
        if parent:
            parent.kids.append(self)
    def __del__(self): print('free', self.n)
root = Tree('root')
kid = Tree('kid', root)
Tree('leaf', kid)
print(kid.parent() is root)
del root
print(kid.parent(), kid.kids[0].parent() is kid)
del kid
print(gc.collect())
