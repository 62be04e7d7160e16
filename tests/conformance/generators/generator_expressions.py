g = (x * x for x in range(5))
print(type(g).__name__, next(g), list(g), list(g))
print(sum(x for x in range(10) if x % 2), max((len(w), w) for w in ['a', 'bbb', 'cc']), ','.join(str(i) for i in range(3)))
print(any(x > 3 for x in range(5)), all(x < 3 for x in range(5)), sorted((c for c in 'hello'), reverse=True), dict((k, ord(k)) for k in 'ab'), set(x % 3 for x in range(9)) == {0, 1, 2})
log = []
def t(x):
    log.append(x)
    return x
g = (t(a) + t(b) for a in t([1, 2]) for b in t([10, 20]))
print(log)
print(next(g), log, next(g), log)
log.clear()
first = (t(x) for x in range(100))
print(next(x for x in first if x > 3), log)
n = 10
g = (n + i for i in range(2))
n = 20
print(list(g))
lst = [1, 2, 3]
g = (x for x in lst)
lst.append(4)
lst = []
print(list(g))
g = (x for x in [1, 2] if x in allowed)
allowed = {2}
print(list(g))
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
g = (1 // x for x in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(next(g, 'dead after an error'))
pipe = (s.upper() for s in (w.strip() for w in [' a ', 'b ', ' c']) if s != 'b')
print(list(pipe))
print(list((i, j) for i in range(3) for j in range(i)), [list(r) for r in ((c * k for c in 'ab') for k in (1, 2))])
def f(it): return list(it)
print(f(x for x in 'ab'), f((x for x in 'cd')), (lambda *a: [next(i) for i in a])((x for x in 'e'), (y for y in 'f')))
a = b = (x for x in range(4))
print(list(zip(a, b)))
class C:
    vals = [1, 2]
    g = (v * 2 for v in vals)
print(list(C.g))
fs = list((lambda: i) for i in range(3))
print([h() for h in fs])
x = 'kept'
print(list(x for x in range(2)), x, [y for y in (z for z in 'q')])
g = (print('side', i) or i for i in range(2))
for v in g:
    print('got', v)
g = (y for y in range(3))
print(2 in g, list(g), 5 in (y for y in range(3)))
def gen_in_default(g=(i for i in range(3))): return next(g, None)
print([gen_in_default() for _ in range(4)])
print(sum((x for x in range(3)), 10), min((x for x in ()), default='empty'), *(c for c in 'ab'), [*(c for c in 'cd')])
