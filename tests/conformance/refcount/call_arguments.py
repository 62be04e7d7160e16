class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def show(x): print('show', x.n)
show(D('temp'))
print('after call')
def rebind(x):
    x = D('replacement')
    print('rebound inside')
rebind(D('arg'))
print('--')
held = D('held')
rebind(held)
print('held survives', held.n)
def deleter(x):
    del x
    print('deleted inside')
deleter(D('only in callee'))
deleter(held)
def two(a, b):
    a = None
    print('a dropped')
    b = None
    print('b dropped')
two(D(1), D(2))
print(len([D('in list')]))
print('len done')
def chain(x): return x
print(chain(chain(D('chained'))).n)
def default(x=D('default')): return x.n
print(default(), default(D('given')))
class M:
    def __init__(self, d): self.d = d
    def meth(self): return 'meth'
    def __del__(self): print('free M')
print(M(D('inner')).meth())
m = M(D('inner2')).meth
print('bound method keeps M')
del m
list(map(show, [D('m1'), D('m2')]))
print('map done')
print(max([D(3), D(1)], key=lambda d: d.n).n)
print(isinstance(D('i'), D), str(D('s').n), bool(D('b')))
del default
print('end')
held = None
