order = []
def ev(x):
    order.append(x)
    return x
def f(a, b=ev('b'), *c, d=ev('d'), **e): return (a, b, c, d, e)
print(order)
print(f(1), f(1, 2, 3, d=4, z=5), f.__defaults__, f.__kwdefaults__)
def acc(x, seen=[]):
    seen.append(x)
    return seen
print(acc(1), acc(2) is acc.__defaults__[0], acc.__defaults__)
acc.__defaults__ = ([],)
print(acc(3))
def cached(n, memo={}):
    if n not in memo:
        memo[n] = n * n
        order.append(n)
    return memo[n]
order.clear()
print([cached(n) for n in (2, 3, 2, 3)], order)
x = 1
def late(v=x): return v
x = 2
print(late(), x)
def kw(*, k=[]): return k
kw().append(1)
print(kw(), kw.__kwdefaults__)
kw.__kwdefaults__['k'] = 'replaced'
print(kw())
f.__defaults__ = (10, 20)
print(f())
f.__defaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
funcs = []
for i in range(3):
    def g(n=i): return n
    funcs.append(g)
print([h() for h in funcs], [h(9) for h in funcs])
class A:
    y = 5
    def m(self, v=y): return v
A.y = 6
print(A().m())
sentinel = object()
def opt(v=sentinel): return 'missing' if v is sentinel else v
print(opt(), opt(None))
def dep(a, b=None):
    b = a if b is None else b
    return a + b
print(dep(2), dep(2, 3), dep('x'))
print((lambda a, b=lambda: 7: a + b())(1))
