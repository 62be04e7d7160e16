log = []
def trace(fn):
    log.append(f'wrap {fn.__name__}')
    def inner(*a, **k):
        log.append(f'enter {fn.__name__} {a} {k}')
        r = fn(*a, **k)
        log.append(f'exit {r}')
        return r
    return inner
class Deco:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a), self.n
    def __get__(self, obj, cls): return lambda *a: self(obj, *a)
class C:
    @Deco
    def m(self, x): return x
    @staticmethod
    @trace
    def s(x): return x
    @property
    @trace
    def p(self): return 'prop'
C.__repr__ = lambda self: 'C()'
c = C()
log.clear()
print(c.m(1), c.m(2), C.s(3), c.p, log)
def order(tag):
    print('evaluate', tag)
    return lambda f: (print('apply', tag), f)[1]
@order(1)
@order(2)
def last(): pass
try:
    @undefined_decorator
    def bad(): pass
except NameError as e:
    print(e, 'bad' in globals())
try:
    @5
    def bad2(): pass
except TypeError as e:
    print(e)
