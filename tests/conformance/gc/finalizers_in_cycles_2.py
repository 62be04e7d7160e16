import gc
gc.collect()
gc.disable()
class F:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class P:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, 'sees', self.o.n)
x, y = P('x'), P('y')
x.o, y.o = y, x
del x, y
gc.collect()
print('-- finalizer breaks the cycle')
class B:
    def __del__(self):
        print('breaking')
        self.me = None
z = B()
z.me = z
z = None
print(gc.collect())
print('-- error in finalizer')
class E:
    def __del__(self):
        print('raising')
        raise ValueError('ignored')
e = E()
e.me = e
e = None
gc.collect()
print('-- generator in a cycle')
def gen():
    try:
        me = yield
        yield
    finally:
        print('generator finalized')
g = gen()
next(g)
g.send(g)
g = None
gc.collect()
print('-- list holds cycle')
box = [F('boxed')]
box[0].box = box
box = None
print(gc.collect())
gc.enable()
print('end')
