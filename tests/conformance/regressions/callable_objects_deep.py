# Objects with __call__ and f(*args, **kw) nest like functions do.
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(150))
class Call:
    def __call__(self, n, *more, last=0):
        return self(n - 1, *more, last=last) if n else (more, last)
c = Call()
print(c(200), c(3, 1, 2, last=5), c(*[2], **{'last': 1}))
def pass_on(*args, **kw):
    if args and args[0] > 0: return pass_on(args[0] - 1, *args[1:], **kw)
    return args, kw
print(pass_on(300, 'a', k=1))
for bad in (lambda: c(), lambda: c(1, 2, nope=3), lambda: pass_on(*5), lambda: pass_on(**{1: 2})):
    try:
        bad()
    except TypeError as e:
        print(e)
class NotFunction:
    __call__ = len
print(NotFunction()([1, 2]) if False else 'skipped')
class Static:
    @staticmethod
    def __call__(x): return x
print(Static()(4))
