# Where the last reference goes: assignments, containers, calls, loops, with, the end of the program.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('~' + str(self.n), end=' ')
    def __repr__(self): return f'D({self.n})'
def say(x): print('|', x)
l = [D(i) for i in range(4)]; l[1] = D('new'); say('set'); l[2:4] = [D('s1')]; say('slice'); l.clear(); say('clear')
l = [D(i) for i in range(3)]; del l; say('del list')
t = tuple(D(i) for i in range(3)); del t; say('del tuple')
d = {i: D(i) for i in range(3)}; del d[1]; say('del key'); d[0] = None; say('replace'); d = None; say('dict')
s = {D('a')}; s = None; say('set')
class H:
    pass
h = H(); h.a = D('a'); h.b = D('b'); del h.a; say('attr'); h = None; say('inst')
def f(): a = D('a1'); b = D('b1'); c = D('c1'); b = None; print('in f', end=' '); return a
r = f(); say('returned'); r = None; say('gone')
def g(x, y=D('dflt')): x = None; print('body', end=' ')
g(D('arg')); say('g')
del g; say('g deleted')
def gen():
    x = D('g1')
    yield 1
    y = D('g2')
    yield 2
k = gen(); next(k); next(k); k = None; say('gen')
D('tmp'); say('tmp')
D('x').n; say('attr of tmp'); str(D('y')); say('repr of tmp'); [D('z')]; say('list tmp'); (D('p'), D('q')); say('tuple tmp'); {D('kk'): D('vv')}; say('dict tmp')
for i in [D(1), D(2)]: print('loop', i.n, end=' ')
say('after loop'); i = None; say('i')
for i in (D(n) for n in range(2)): pass
say('genexpr'); del i; say('i2')
x = D('old'); x = D('new'); say('rebind'); x, y = D('u'), x; say('swap'); x = y = None; say('both')
try:
    z = D('z'); raise ValueError(D('in exc'))
except ValueError as e: print('caught', end=' ')
say('except end'); del z
with __import__('contextlib').suppress(KeyError):
    q = D('with'); raise KeyError
say('with'); del q; say('q')
a = [D('c1')]; b = [a]; a.append(b); del a, b; say('cycle'); import gc; gc.collect(); say('collected')
class Base:
    def __del__(self): print('Base', end=' ')
class Sub(Base):
    def __del__(self): print('Sub', end=' '); super().__del__()
Sub(); say('sub')
o = D('lst'); lst = [o, o]; del o; lst.pop(); say('one left'); lst.pop(); say('none')
m = map(D, [1, 2]); next(m); say('map'); del m
w = D('w1') or D('w2'); say(w); w = D('i1') if True else D('i2'); say(w); w = None; say('')
print(D('fmt'), f'{D("fs")}', end=' '); say('fmt')
lam = lambda v=D('lam'): None; lam = None; say('lam')
import sys; e1 = D('exit'); e2 = [D('exit2')]
def last(): pass
last.x = D('func attr')
