from functools import reduce, partial
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 'init'), reduce(max, [3, 9, 2]), reduce(lambda a, b: f'({a}{b})', 'abcd'))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
add = lambda x, y=10, *a, k=1, **kw: (x, y, a, k, kw)
print(add(1), add(1, 2, 3, k=4, z=5), add.__name__, (lambda: (yield))().__class__.__name__)
p = partial(add, 1, k=7)
print(p(), p(2), p(2, 3, k=8), p.func is add, p.args, p.keywords)
pp = partial(p, 5, extra=0)
print(pp(), pp.args, pp.keywords)
print(partial(int, base=2)('1010'), list(map(partial(pow, 2), range(5))))
def apply_n(f, n):
    def run(x):
        for _ in range(n):
            x = f(x)
        return x
    return run
print(apply_n(lambda s: s + '!', 3)('hi'), apply_n(lambda x: x * 2, 10)(1))
def curry(f, n):
    return f() if n == 0 else lambda x: curry(partial(f, x), n - 1)
print(curry(lambda a, b, c: a + b * c, 3)(1)(2)(3))
table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b}
def rpn(text):
    stack = []
    for tok in text.split():
        if tok in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[tok](a, b))
        else:
            stack.append(int(tok))
    return stack
print(rpn('3 4 + 2 *'), rpn('1 2 3 * - 4'))
def trace(f):
    def wrapper(*a, **k):
        r = f(*a, **k)
        calls.append((f.__name__, a, k, r))
        return r
    return wrapper
calls = []
@trace
@trace
def sq(x): return x * x
print(sq(3), calls)
fs = [str.upper, str.lower, str.title, len, lambda s: s[::-1], 'x{}'.format, [10, 20].index.__self__.count]
print([f('aB c') for f in fs])
print(sorted(['b', 'A', 'c'], key=str.lower), list(map(lambda t: t[0] + t[1], zip([1, 2], [3, 4]))), (lambda f, *a: f(*a))(divmod, 17, 5))
print([f.__name__ for f in (len, sq, int, str.upper, (lambda: 0), [].append)], (lambda: None)(), (lambda x: (lambda y: x + y))(1)(2))
