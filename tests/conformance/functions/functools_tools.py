from functools import reduce, partial, wraps, cmp_to_key, singledispatch, cached_property, total_ordering, partialmethod
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: b + a, 'abc', '!'), reduce(lambda d, k: d[k], ['a', 'b'], {'a': {'b': 5}}))
p = partial(print, 'pre', sep='-', end='|\n')
p('x')
p('y', sep='+')
print(p.func is print, p.args, p.keywords)
def cmp(a, b): return (a > b) - (a < b)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: cmp(b, a))), sorted(['bb', 'a', 'ccc'], key=cmp_to_key(lambda a, b: len(a) - len(b))), max([1, 5, 3], key=cmp_to_key(cmp)))
@singledispatch
def show(x): return f'other {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list of {len(x)}'
@show.register(str)
@show.register(bytes)
def _(x): return f'text {x!r}'
print(show(1), show([1, 2]), show('s'), show(b'b'), show(1.5), show(True), show(None))
class C:
    def __init__(self): self.n = 0
    @cached_property
    def val(self):
        self.n += 1
        return self.n * 100
    def base(self, a, b): return (a, b)
    fixed = partialmethod(base, 'fixed')
c = C()
print(c.val, c.val, c.n, vars(c), c.fixed('b'))
del c.val
print(c.val, c.n)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __gt__(self, o): return self.v > o.v
print(V(1) < V(2), V(1) <= V(1), V(2) >= V(3), V(1) != V(1))
def deco(f):
    @wraps(f)
    def w(*a, **k): return ('w', f(*a, **k))
    return w
@deco
def target(a: int = 5) -> str:
    "doc"
    return a
print(target(), target.__name__, target.__doc__, target.__annotations__, target.__wrapped__(1), target.__qualname__)
print(partial(partial(pow, 2), 5)(), partial(dict, a=1)(b=2), partial(sorted, reverse=True)([1, 3, 2]), list(map(partial(max, 3), [1, 5])))
class M:
    pm = partial(lambda self_or_arg, x=0: (self_or_arg, x), 'no self')
print(M().pm())
for bad in (lambda: reduce(lambda a, b: a, []), lambda: partial(), lambda: partial(5), lambda: reduce(1, [1, 2]), lambda: show(), lambda: reduce(max, 5)):
    try:
        bad()
    except TypeError as e:
        print(e)
