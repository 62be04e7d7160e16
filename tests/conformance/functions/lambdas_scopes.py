f = lambda: 5
g = lambda x, *a, y=2, **k: (x, a, y, k)
print(f(), g(1), g(1, 3, y=4, z=5), (lambda *, k: k)(k=1), (lambda a, /, b: a - b)(5, b=2))
adders = [lambda x, i=i: x + i for i in range(3)]
late = [lambda x: x + i for i in range(3)]
print([a(10) for a in adders], [a(10) for a in late])
compose = lambda *fs: lambda x: [x := h(x) for h in fs][-1]
print(compose(lambda v: v + 1, lambda v: v * 2)(3))
fact = lambda n: n * fact(n - 1) if n else 1
print(fact(10), (lambda s: s(s, 5))(lambda s, n: 1 if n < 2 else n * s(s, n - 1)))
sw = {'a': lambda: 'A', 'b': lambda: 'B'}.get
print(sw('a')(), sw('z', lambda: 'default')())
key = lambda p: (-p[1], p[0])
print(sorted({'x': 1, 'y': 3, 'z': 3}.items(), key=key))
x = 'global'
def scope():
    x = 'local'
    read = lambda: x
    x = 'changed'
    return read()
print(scope(), (lambda: x)(), (lambda x: x)('param'), (lambda x=x: x)())
class C:
    x = 'class'
    f = lambda self: x
    g = lambda self: self.x
print(C().f(), C().g())
count = (lambda: (n := 0, [n := n + i for i in range(4)], n)[-1])()
print(count)
print((lambda: (yield 1))().__next__(), (lambda *a: a)(*range(3)))
cond = lambda n: 'neg' if n < 0 else 'zero' if n == 0 else 'pos'
print([cond(n) for n in (-1, 0, 1)], (lambda: None)(), (lambda: ())(), (lambda: {})())
state = []
push = lambda v: state.append(v) or len(state)
print(push('a'), push('b'), state)
t = lambda a: lambda b: lambda c: (a, b, c)
print(t(1)(2)(3), (lambda f: f)(lambda: 'id')(), [h() for h in [lambda: 1, lambda: 2]])
print(f.__name__, t.__qualname__, t(1).__qualname__, [lambda: 0][0].__name__)
named = lambda: 0
named.__name__ = 'given'
print(named.__name__, named.__doc__, named.__defaults__, g.__kwdefaults__)
try:
    (lambda x: x)()
except TypeError as e:
    print(e)
try:
    (lambda: undefined)()
except NameError as e:
    print(e)
print(max([3, -5, 2], key=lambda v: abs(v)), list(map(lambda k, v: f'{k}{v}', 'ab', [1, 2])), list(filter(lambda v: v & 1, range(6))))
print((lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f))(0, d=9), (lambda: (1, 2))()[1], (lambda: [i for i in range(3)])())
