# Decorators that count, cache, retry, register; stacked, with arguments, on methods.
from functools import wraps
registry = {}
def register(name=None):
    def deco(f): registry[name or f.__name__] = f; return f
    return deco
def counted(f):
    @wraps(f)
    def inner(*a, **k): inner.calls += 1; return f(*a, **k)
    inner.calls = 0
    return inner
def retry(times, *kinds):
    def deco(f):
        @wraps(f)
        def inner(*a, **k):
            for left in range(times, 0, -1):
                try: return f(*a, **k)
                except kinds as e:
                    print('  again' if left > 1 else '  enough', type(e).__name__)
                    if left == 1: raise
        return inner
    return deco
@register()
@retry(3, ValueError)
@counted
def flaky(n):
    """Fails until its third call."""
    if flaky.__wrapped__.calls < 3: raise ValueError(n)
    return n * 2
print(flaky(4), flaky.__name__, flaky.__doc__, flaky.__wrapped__.calls, list(registry))
class Api:
    @counted
    def get(self, path): return f'GET {path}'
    @register('post')
    @staticmethod
    def post(path): return f'POST {path}'
x, y = Api(), Api(); print(x.get('/a'), y.get('/b'), Api.get.calls, registry['post']('/c'))
try: retry(2, KeyError)(lambda: {}['k'])()
except KeyError as e: print('out', e)
