def outer(*args, **kwargs): return inner(*args, **kwargs)
def inner(a, b=2, *rest, k=None, **more): return a, b, rest, k, more
print(outer(1), outer(1, 2, 3, k=4, z=5), outer(b=1, a=0), outer(*'abc'), outer(**{'a': 1, 'x y': 2}))
def count(*a, **k): return len(a), len(k)
print(count(), count(None), count(*()), count(*range(5), **{}), count(*[1], *[2], **{'a': 1}, **{'b': 2}))
def same(*args): return args
t = (1, 2)
print(same(*t) == t, same(*t) is t, same(t)[0] is t, type(same()).__name__)
def kwcopy(**kw):
    kw['added'] = True
    return kw
d = {'x': 1}
r = kwcopy(**d)
print(d, r, r is d)
def order(**kw): return list(kw)
print(order(c=1, a=2, b=3), order(**{'z': 1}, y=2, **{'x': 3}))
def mixed(a, *, b, **c): return a, b, c
print(mixed(1, b=2, d=3), mixed(b=1, a=2))
def tail(*args, last): return args, last
print(tail(1, 2, last=3))
def bare(a, b, /, *, c): return a + b + c
print(bare(1, 2, c=3))
def kwname(self, **kw): return self, kw
def posself(self, /, **kw): return self, kw
print(posself(1, self=2))
try:
    kwname(1, self=2)
except TypeError as e:
    print(e)
class A:
    def m(self, *a, **k): return a, k
    def __call__(self, *a): return self.m(*a, via='call')
print(A().m(1, x=2), A.m(A(), 3), A()(5, 6))
def gen(*args):
    for a in args:
        yield from a if isinstance(a, (list, tuple)) else (a,)
print(list(gen(1, [2, 3], (4,))), same(*gen([1, 2])), max(*gen(1, [5])))
def pipeline(*fns):
    return lambda x: [x := f(x) for f in fns][-1] if fns else x
print(pipeline(len, str, lambda s: s * 2)('abc'))
print(same(*{'a': 1, 'b': 2}), same(*'xy', *b'z'), same(*map(str, [1])), print(*same('p', 'q'), sep='+'))
for bad in (lambda: outer(), lambda: outer(1, a=1), lambda: inner(1, **{'b': 1}, **{'b': 2}), lambda: inner(1, 2, b=3), lambda: same(x=1), lambda: order(1), lambda: mixed(1, 2), lambda: tail(1), lambda: bare(1, b=2, c=3), lambda: same(*None), lambda: order(**[1]), lambda: order(**{1: 2})):
    try:
        bad()
    except TypeError as e:
        print(e)
