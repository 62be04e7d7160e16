x = 'outer'
print([x for x in range(3)], x)
print({x: x * x for x in range(3)}, sorted({x % 2 for x in range(5)}), x)
print([(i, j) for i in range(3) for j in range(i)])
print([[j for j in range(i)] for i in range(3)])
print([i for i in range(20) if i % 2 if i % 3])
print([y := 5, y ** 2], y)
print([last := n for n in range(4)], last)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
class C:
    base = 10
    items = [1, 2]
    ok = [n for n in items]
    try:
        bad = [n + base for n in items]
    except NameError as e:
        bad = str(e)
print(C.ok, C.bad)
def func():
    k = 2
    return [k * n for n in range(3)], {k: [k for k in 'ab'] for k in range(2)}, k
print(func())
g = (n * 10 for n in range(3))
print(next(g), list(g), list(g))
print(sum(n for n in range(5)), max(len(w) for w in 'a bbb cc'.split()))
try:
    (lambda: n)()
except NameError as e:
    print(e)
nested = [[1, 2], [3], []]
print([v for row in nested for v in row], [len(r) for r in nested if r])
print([a if a > 1 else -a for a in range(4)])
def lazily():
    m = 1
    gen = (m for _ in range(2))
    m = 2
    return list(gen)
print(lazily())
try:
    g = (1 // n for n in bad_source())
except NameError as e:
    print('eager first iterable:', e)
print({k: v for k, v in zip('abc', range(3)) if v}, {i: j for i in 'a' for j in 'xy'})
