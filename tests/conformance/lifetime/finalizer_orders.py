class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    a = D('a'); b = D('b'); c = D('c')
    print('leaving f')
f()
def g(x, y=None):
    z = D('local z')
    return x
g(D('arg'))
print('after g')
l = [D(i) for i in range(3)]
l.clear(); print('cleared')
l = [D('l0'), D('l1')]; l[0] = None; print('replaced'); del l[:]; print('sliced')
d = {'x': D('dx'), 'y': D('dy')}; d['x'] = 1; d.pop('y'); print('dict done')
t = (D('t0'), D('t1')); del t
s = {D('set')}; s.clear()
x = D('first'); x = D('second'); print('rebound'); del x
class H:
    def __init__(self, n): self.a = D(n + '.a'); self.b = D(n + '.b'); self.n = n
    def __del__(self): print('del H', self.n)
h = H('h'); del h
class S: 
    __slots__ = ('a', 'b')
s = S(); s.b = D('slot b'); s.a = D('slot a'); del s
D('temp'); print('next')
D('x').n; print(D('printed').n)
for i in range(2): v = D(f'loop {i}')
print('loop done'); del v
[D('comp') for _ in range(2)]; print('comp done')
def gen():
    d = D('in gen')
    yield 1
    print('never')
it = gen(); next(it); del it; print('gen dropped')
try: raise_ = D('in try'); raise ValueError(D('exc arg'))
except ValueError as e: print('handler')
print('after handler'); del raise_
def outer():
    d = D('closed over')
    def inner(): return d
    return inner
o = outer(); print('have closure'); del o
lam = lambda d=D('default'): d
del lam
class K: attr = D('class attr')
K.attr = None
a, b = D('p'), D('q'); a, b = b, a; del a; print('swapped'); del b
def early():
    d = D('early')
    return 'value'
print(early())
def exc():
    d = D('exc local')
    raise KeyError
try: exc()
except KeyError: print('caught')
print('end try')
with_ = [D('w')]
while with_: with_.pop(); print('popped')
x = [D('nested0'), [D('nested1')]]; x = None
m = map(lambda i: D(i), 'ab'); next(m); print('map'); del m
z = [D('z1')] * 2; z.pop(); print('one left'); z.pop()
import sys
sys.stdout.flush()
global_at_exit = D('exit')
