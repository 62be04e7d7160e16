# A literal is counted by its code, by its names, and by the parser until the program has run.
from sys import getrefcount as rc
t = (1, 2, 3); print('tuple', rc(t))
t2 = (1, 2, 3); print('twice', rc(t2), t is t2)
u = ((1, 2), 3); print('nested', rc(u), rc(u[0]))
n = -5000; print('neg', rc(n))
b = 2 ** 20; print('fold', rc(b))
s = 'hello world'; print('str', rc(s))
s2 = 'a' 'b c'; print('concat', rc(s2))
by = b'bytes'; print('bytes', rc(by))
c = 3j; print('complex', rc(c), rc(1 + 2j))
f = 1e10; print('float', rc(f))
def g(a=(7, 8), b=1000): return rc(a), rc(b)
print('default', g())
d = {'a b': 5000, 'c d': 6000}; print('dict', [rc(k) for k in d], [rc(v) for v in d.values()])
x, y = 70000, 80000; print('unpack', rc(x), rc(y))
def doc():
    """A doc string here."""
print('doc', rc(doc.__doc__))
class K:
    """Class doc here."""
    attr = 99999
print('class', rc(K.__doc__), rc(K.attr))
print('fstr', rc(f'{1} text'), rc('a %s b'))
exec("q = 123456; print('exec', rc(q))")
print('after exec', rc(q))
exec(compile("q2 = 1234567; print('compiled', rc(q2))", 'f', 'exec'))
print('eval', eval("rc(987654)"))
def h(): return 314159
print('ret', rc(h()), rc(h.__code__.co_consts[1]))
w = 1000; v = 1000; print('same', w is v, rc(w))
print('arg', rc(271828), rc('some str!'), rc((1, 'x y')))
def kk(): 
    z = 424242
    return rc(z)
print('local', kk(), kk())
lam = lambda: rc(565656)
print(lam())
print([rc(j) for j in (111111, 222222)])
print('slice', rc(slice(1, 2)), rc([1,2][0:1]))
print('cmp', rc('x y' + 'z w'))
print('neg tuple', rc((-1, -2)))
