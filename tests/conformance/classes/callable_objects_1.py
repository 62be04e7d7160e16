class Multiplier:
    def __init__(self, k): self.k, self.calls = k, 0
    def __call__(self, x, *rest, scale=1, **kw):
        self.calls += 1
        return (self.k * x * scale, rest, kw)
m = Multiplier(3)
print(m(2), m(2, 5, scale=10, z=1), m.calls, callable(m), callable(Multiplier), callable(5))
print(list(map(Multiplier(2), [1, 2])), Multiplier.__call__(m, 1), m.__call__(4))
m.__call__ = lambda *a: 'instance call is ignored'
print(m(1)[0], m.__call__(1))
class Memo:
    def __init__(self, f): self.f, self.cache = f, {}
    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.f(n)
        return self.cache[n]
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(fib.cache), type(fib).__name__)
class Counter:
    count = 0
    def __new__(cls, *a):
        cls.count += 1
        print('new', a)
        return super().__new__(cls)
    def __init__(self, *a): print('init', a)
Counter(1, 2)
Counter()
print(Counter.count)
class Single:
    _inst = None
    def __new__(cls):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self): self.n = getattr(self, 'n', 0) + 1
print(Single() is Single(), Single().n)
class Other:
    def __new__(cls): return [1, 2]
    def __init__(self): print('not called for other types')
