class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
x = D('a')
x = D('b')
print('rebound')
x = None
print('none')
y = z = D('c')
y = None
print('one name left')
z = 0
x, y = D('d'), D('e')
x, y = y, x
print('swapped', x.n, y.n)
x = y
print('x is y')
y = x = 1
a = D('f')
a = [a, a]
print('wrapped')
a = a[0]
print('unwrapped', a.n)
a = a.n
print(a)
D('temp')
print('after temp')
_ = D('underscore')
print('kept')
v = D('old') or D('never')
v = D('g') and D('h')
print('and')
v = None
D('attr').n
(D('t1'), D('t2'))
print('tuple temp gone')
[D('l1'), D('l2')][0]
print('end')
