def count(n):
    print('start')
    i = 0
    while i < n:
        print('before', i)
        yield i
        print('after', i)
        i += 1
    print('end')
g = count(2)
print('created', type(g).__name__)
print(next(g))
print(next(g))
print(next(g, 'default'))
print(next(g, 'again'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
def sieve():
    comp, n = {}, 2
    while True:
        if n not in comp:
            yield n
            comp[n * n] = [n]
        else:
            for p in comp.pop(n):
                comp.setdefault(p + n, []).append(p)
        n += 1
s = sieve()
print([next(s) for _ in range(12)])
def args(a, *b, c=1, **d):
    yield a
    yield b
    yield c, d
