from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=3)
def f(x):
    calls.append(x)
    return x * 10
print([f(i) for i in (1, 2, 3, 1)], calls, f.cache_info())
f(4)
print(calls, f.cache_info())
f(2)
print(calls, 'evicted 2 was recomputed', f.cache_info())
f(1)
print(calls, f.cache_info())
f.cache_clear()
print(f.cache_info(), f(1), f.cache_info().hits, f.cache_info().misses, f.cache_info().maxsize, f.cache_info().currsize)
print(f.cache_parameters(), f.__name__, f.__wrapped__(7), calls)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def plain(a, b=2, *c, **d): return (a, b, c, tuple(d.items()))
print(plain(1), plain(1, 2), plain(1, b=2), plain(a=1, b=2), plain(b=2, a=1), plain.cache_info())
@lru_cache(maxsize=None)
def unbounded(x): return x
for i in range(500):
    unbounded(i)
print(unbounded.cache_info())
@lru_cache(maxsize=0)
def off(x):
    calls.append('off')
    return x
off(1); off(1)
print(off.cache_info(), calls.count('off'))
@lru_cache(maxsize=-5)
def negative(x): return x
negative(1)
print(negative.cache_info())
@lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info(), typed.cache_parameters())
@lru_cache()
def untyped(x): return type(x).__name__
print(untyped(1), untyped(1.0), untyped(True), untyped.cache_info())
for bad in (lambda: f([]), lambda: f({}), lambda: lru_cache('a')(len), lambda: f(), lambda: f(1, 2)):
    try:
        bad()
    except TypeError as e:
        print(e)
@lru_cache
def fails(x):
    calls.append('fails')
    if x:
        raise ValueError(x)
    return 'fine'
for x in (1, 1, 0, 0):
    try:
        print(fails(x))
    except ValueError as e:
        print('error', e)
print(fails.cache_info(), calls.count('fails'))
