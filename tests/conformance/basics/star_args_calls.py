def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 9, 8, 7, c=3, z=0), f(*[1, 2, 3], c=0, **{'d': 9, 'q': 1}), f(c=1, a=2))
def pos(a, b, /, c, *, d):
    return a, b, c, d
print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))
def kwpos(a, /, **kw):
    return a, kw
print(kwpos(1, a=2))
def star(*, x=1): return x
print(star(), star(x=5))
def ev(tag):
    order.append(tag)
    return tag
order = []
f(ev('a'), *[ev('star')], c=ev('c'), **{ev('k'): ev('v')})
print(order)
args = [1, 2]
def mutate(*a, **k):
    k['new'] = 1
    return type(a).__name__, a == tuple(args)
kw = {'old': 0}
print(mutate(*args, **kw), kw)
print((lambda *a, **k: (a, k))(1, *(), *(2,), **{}, x=1))
print(max(*[3, 1], *(9,)), dict(**{'a': 1}, b=2), print(*[], sep='-'))
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2), default(3, []), default(4))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, pos.__code__.co_posonlyargcount, f.__code__.co_varnames)
for bad in (lambda: f(), lambda: f(1), lambda: pos(1, 2, 3), lambda: pos(a=1, b=2, c=3, d=4), lambda: pos(1), lambda: star(1), lambda: star(y=1), lambda: f(1, c=1, **{'c': 2}),
            lambda: f(1, a=1, c=1), lambda: f(*5), lambda: f(**5), lambda: f(1, **{1: 2}), lambda: kwpos(), lambda: default(), lambda: default(1, 2, 3), lambda: pos(1, 2, 3, 4, d=1), lambda: (lambda x, y: 0)(1, 2, 3)):
    try:
        bad()
    except TypeError as e:
        print(e)
