# Positional, keyword, default, star: who gets what, and what is refused.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, d=4)); print(f(1, 20, 30, 40, 50, d=4, x=9)); print(f(1, d=4, a='in kw', b='too')); print(f(*range(5), **{'d': 0, 'e': 1}))
import inspect
print(inspect.signature(f), f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
def g(a, b, c=1, *, d=2): pass
for call in ('g()', 'g(1)', 'g(1, 2, 3, 4)', 'g(1, 2, d=1, e=2)', 'g(1, 2, a=3)', 'g(1, 2, **{"c": 1, "d": 2, "q": 3})', 'g(*1)', 'g(**1)', 'g(1, *[2], **{"b": 3})', 'f(1)', 'f(d=1)', 'g(1, 2, d=1, **{"d": 2})'):
    try: eval(call); print(call, 'fine')
    except TypeError as e: print(call, '->', e)
def acc(x, to=[]): to.append(x); return to
print(acc(1), acc(2), acc(3, []), acc(4))
def order(*a): return a
def say(x): print('evaluated', x); return x
print(order(say(1), *[say(2)], say(3)))
print((lambda *a, k=0, **kw: (a, k, kw))(1, 2, z=3), (lambda: ...)())
def outer(x, /, *, y): 
    def inner(z=x): return (x, y, z)
    return inner
print(outer(1, y=2)(), outer(1, y=2)(3))
def annotated(a: int, *b: str, c: 'later' = None) -> list: ...
print(annotated.__annotations__, annotated(1))
first, *rest = (lambda **k: k.items())(p=1, q=2); print(first, rest)
print(max(*[1, 5, 3], key=lambda v: -v), sorted('bca', reverse=True), print(end=''), dict(**{'a': 1}, b=2))
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(rec(200))
try: rec(10 ** 6)
except RecursionError as e: print(e)
