t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), len(t), t[1:], t[-1], 2 in t, t + (4,), t * 2, (0,) * 3, 3 * ())
print((1), (1,), (), tuple(), tuple('ab'), tuple([1, 2]), tuple(range(3)), tuple({'k': 1}))
a = 1, 2
b = a
a += (3,)
print(a, b, a is b)
print((1, 2) < (1, 2, 0), (1, 'a') == (1, 'a'), (2,) > (1, 9), hash((1, 2)) == hash((1, 2)), {(1, 2): 'k'}[1, 2])
x, y, *z = t
print(x, y, z)
def multi(): return 1, 'two', [3]
n, s, l = multi()
print(n, s, l, multi()[2])
l.append(4)
mixed = (1, [2])
mixed[1].append(3)
print(mixed)
print(((1, 2), (3, (4, 5)))[1][1][0], [(i, c) for i, c in enumerate('ab')], dict([(1, 2)]), sorted([(2, 'a'), (1, 'b'), (1, 'a')]))
def f(): return ()
print(f() == (), bool(f()), (*f(), 1), (None,), (1, (2,)), str(()), repr(('a',)))
print(max((1, 5), (2, 0)), min([(3, 'c'), (3, 'b')]), sum((1, 2, 3)), all(()), tuple(x * x for x in range(4)), tuple(reversed((1, 2, 3))))
class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)
    @property
    def first(self): return self[0]
tt = T(7, 8)
print(tt, tt.first, len(tt), isinstance(tt, tuple), tt == (7, 8), tt + (9,), type(tt + (9,)).__name__, type(tt[:]).__name__, hash(tt) == hash((7, 8)))
for bad in (lambda: (1,).append(2), lambda: (1,)[5], lambda: (1,).index(9), lambda: (1,) + [2], lambda: hash(([],)), lambda: tuple(5), lambda: (1,) * (2,), lambda: (1, 2) < [1, 2], lambda: tuple(1, 2), lambda: (1,)['a'], lambda: {([],): 1}):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
try:
    t[0] = 9
except TypeError as e:
    print(e)
for i, (p, (q, r)) in enumerate([(1, (2, 3)), (4, (5, 6))]):
    print(i, p, q, r)
swap = (1, 2)
swap = swap[::-1]
print(swap, swap.__len__(), swap.__contains__(1), swap.__getitem__(0), swap.__add__((1,)))
