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
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
def args(a, *b, c=1, **d):
    yield a
    yield b
    yield c, d
print(list(args(1, 2, 3, c=4, e=5)))
def empty():
    return
    yield
print(list(empty()), list(count(0)))
def nested(n):
    for i in range(n):
        def inner():
            for j in range(i):
                yield i, j
        for pair in inner():
            yield pair
print(list(nested(3)), iter(f) is f, [x for x in zip(fib(), 'abc')])
def returns():
    yield 1
    return 'result'
g = returns()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value)
def gen_with_state():
    total = 0
    for i in range(5):
        total += i
        yield total
print(list(gen_with_state()), sum(gen_with_state()), 3 in gen_with_state(), max(gen_with_state()), dict(enumerate(gen_with_state())), list(reversed(list(gen_with_state()))))
a, b, *c = gen_with_state()
print(a, b, c, [*gen_with_state()][-1], set(gen_with_state()) == {0, 1, 3, 6, 10})
class It:
    def __iter__(self):
        yield 'x'
        yield 'y'
print(list(It()), ''.join(It()), [a + b for a in It() for b in It()])
print(g.__name__, g.__qualname__, nested(1).__name__, (i for i in ()).__name__, g.gi_frame is None, g.gi_running, f.gi_frame.f_lineno > 0, f.gi_code.co_name)
