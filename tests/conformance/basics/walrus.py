if (n := len('hello')) > 3:
    print('long', n)
data = iter([3, 1, 4, 0, 5])
while (x := next(data)):
    print('got', x, end=' ')
print('stop', x)
print([y for v in range(6) if (y := v * v) % 2 == 0], y)
print((a := 1) + (b := a + 1), a, b)
def f(p, q=0): return p, q
print(f(z := 3), f((w := 4), q=w), z, w)
print(any((hit := v) > 3 for v in [1, 2, 5, 9]), hit)
print(all((miss := v) < 3 for v in [1, 2, 5, 9]), miss)
cache = {}
def get(k):
    return got if (got := cache.get(k)) is not None else cache.setdefault(k, k * 2)
print(get(2), get(2), cache)
def scope():
    total = 0
    parts = [total := total + v for v in range(5)]
    return parts, total
print(scope())
print(f'{(fmt := 3.14159):.2f}', fmt)
lst = [q := 1, q := q + 1, q + 1]
print(lst, q)
d = {(k := 'key'): (val := 'value')}
print(d, k, val)
print((t := 1, 2), t)
s = 'a,b;c'
while (i := s.find(',')) >= 0:
    s = s[:i] + '|' + s[i + 1:]
print(s, i)
x = 5
print(x if (x := x - 1) > 3 else 'no', x)
print(lst[(j := 1)], j, lst[j:(j := 3)], j)
assert (m := 3) == 3, 'never'
print(m, (lambda v: (u := v * 2) + u)(4))
