import gc, weakref, sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', self.n)
def g(tag):
    d = D(tag)
    try: yield d.n
    finally: print('finally', tag)
x = g('a'); next(x); x = None; print('a gone')
x = g('never started'); del x; print('nothing ran')
x = g('b'); next(x)
for _ in x: pass
print('b exhausted')
x = g('c'); next(x); x.close(); print('c closed')
def h():
    with D('with') as w: yield w.n
y = h(); next(y); del y; print('with generator gone')
def k():
    for v in g('inner'): yield v
z = k(); next(z); z.close(); print('outer closed')
def yf():
    yield from g('delegated')
z = yf(); next(z); del z; print('delegation gone')
def comp(): return (D(i) for i in range(3))
c = comp(); print(next(c).n, next(c).n); del c; print('genexp gone')
def frame_holder():
    d = D('held by frame')
    return sys._getframe()
f = frame_holder(); print('frame alive', f.f_locals['d'].n); del f; print('frame gone')
def tb_holder():
    d = D('held by traceback')
    raise ValueError('t')
try: tb_holder()
except ValueError as e: err = e
print('error kept', err.__traceback__ is not None); err.__traceback__ = None; print('traceback cut'); del err
def nested():
    d = D('first')
    try: raise KeyError('k')
    except KeyError as e: raise ValueError('v') from e
try: nested()
except ValueError as e: ctx = e.__cause__
print('cause kept'); del ctx; print('cause gone')
def closure():
    d = D('cell')
    def inner(): return d
    def other(): return d
    return inner, other
i, o = closure(); del i; print('one left'); del o; print('both gone')
def default(d=D('default arg')): return d.n
print(default()); default.__defaults__ = None; print('defaults cut')
class Cls:
    attr = D('class attribute')
    def m(self): return self
b = Cls().m; print('bound holds instance', b.__self__ is not None); wr = weakref.ref(b.__self__); del b; print(wr() is None)
del Cls; print('class not yet', gc.collect() > 0)
def loop():
    me = D('cycle'); me.me = me
loop(); print('cycle made'); gc.collect(); print('collected')
def rec(n):
    d = D(f'level {n}')
    return rec(n - 1) if n else 'bottom'
print(rec(2))
def args(a, *b, **c): print('in', a.n, [q.n for q in b], sorted(c)); del a; print('a deleted')
args(D('pos'), D('star'), kw=D('kw')); print('after args')
def ret(): d = D('returned'); return d
ret(); print('dropped'); r = ret(); print('kept', r.n); r = 0
t = D('t1'), D('t2'); a, b2 = t; del t; print('unpacked'); del a; print('-'); del b2
def swap(): 
    a = D('sa'); b = D('sb'); a, b = b, a; print('swapped'); return None
swap()
l = [D('l1'), D('l2'), D('l3')]; l.pop(1); print('popped'); l[0] = l[1]; print('overwritten'); l *= 0; print('emptied')
d = dict(a=D('da'), b=D('db')); d.setdefault('a', D('unused')); print('setdefault'); d.update(a=D('da2')); print('updated'); d.popitem(); print('popitem'); d.clear()
s = {D('s')}; s2 = s.copy(); s.clear(); print('copy holds'); s2.pop(); print('set done')
lam = (lambda v: (lambda: v))(D('lambda cell')); print(lam().n); lam = None
walrus = [w := D('walrus')]; walrus.clear(); print('still w'); del w
print([D(f'c{i}').n for i in range(2)])
any(D(f'any{i}') for i in range(2)); print('any done')
max([D('m1'), D('m2')], key=lambda d: d.n); print('max done')
sorted([D('z'), D('y')], key=lambda d: d.n); print('sorted done')
print(*(D(f'p{i}').n for i in range(2)))
f'{D("fs").n}'; D('attr').n; D('cmp') == 3; D('bool') and None; [D('idx')][0]; (D('tern') if True else None); print('temporaries done')
