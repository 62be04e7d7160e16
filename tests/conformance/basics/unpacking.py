first, *rest = range(5)
print(first, rest)
*init, last = 'hello'
print(init, last)
a, *mid, z = (1, 2)
print(a, mid, z)
(a, b), [c, *d] = (1, 2), [3, 4, 5]
print(a, b, c, d)
for i, (k, v) in enumerate({'x': 1, 'y': 2}.items()):
    print(i, k, v)
print([*range(3), *'ab', *{'k': 1}])
print((*[1], *[2, 3]), {*[1, 2], *[2, 3]} == {1, 2, 3})
print({**{'a': 1, 'b': 2}, 'b': 3, **{'c': 4}})
def show(*args, **kw):
    return args, kw
print(show(*[1, 2], 3, *'x', k=1, **{'m': 2}))
cases = [
    lambda: (lambda: None)() or unpack2([1]),
    lambda: unpack2([1, 2, 3]),
    lambda: unpack2(5),
    lambda: unpack_star([1]),
    lambda: unpack2(iter(())),
    lambda: unpack2({1: 'a', 2: 'b', 3: 'c'}),
]
def unpack2(it):
    p, q = it
    return p, q
def unpack_star(it):
    p, q, *r = it
    return p, q, r
for case in cases:
    try:
        print(case())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(unpack_star('abc'), unpack2(b'xy'), unpack2({7: 0, 8: 0}))
class Seq:
    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return i * 10
print(unpack2(Seq()))
head, *_, tail = [1, 2, 3, 4]
print(head, tail, _)
x = y, = [9]
print(x, y)
