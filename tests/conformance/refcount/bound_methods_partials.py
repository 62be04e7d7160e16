class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
from functools import partial, reduce
class A(D):
    def meth(self, x=None): return self.n
m = A('method owner').meth
print(m())
m = None
p = partial(A.meth, A('partial owner'))
print(p())
del p
l = []
l.append(D('appended'))
app = l.append
l = None
print('append keeps list')
app(D('more'))
app = None
it = iter([D('it')])
print('iterator')
it = None
g = map(lambda d: d.n, [D('m1'), D('m2')])
print(next(g))
g = None
print('-- reduce')
print(reduce(lambda a, b: D(a.n + b.n), [D('a'), D('b'), D('c')]).n)
print('-- sorted key temporaries')
print(sorted([2, 1], key=lambda n: D(n).n))
print('-- str of temporaries')
class S(D):
    def __str__(self): return 'S!'
print(f'{S("fmt")}', '%s' % S('pct'))
print('-- operators')
class N(D):
    def __add__(self, o): return N(self.n + o.n)
    def __iadd__(self, o):
        self.n += o.n
        return self
x = N(1) + N(2) + N(3)
print(x.n)
x += N(4)
print(x.n)
x = None
print('-- comparison')
class C(D):
    def __lt__(self, o): return self.n < o.n
print(C(1) < C(2) < C(3))
print('-- star call')
def f(*a): return len(a)
print(f(*[D('s1'), D('s2')]))
print('-- swap via tuple')
a, b = D('l'), D('r')
a, b = b, a
a = None
b = None
print('end')
