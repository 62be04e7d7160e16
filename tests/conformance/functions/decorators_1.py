log = []
def trace(fn):
    log.append(f'wrap {fn.__name__}')
    def inner(*a, **k):
        log.append(f'enter {fn.__name__} {a} {k}')
        r = fn(*a, **k)
        log.append(f'exit {r}')
        return r
    return inner
@trace
def add(a, b=1): return a + b
print(add(2), add(2, b=5))
print(log)
def param(prefix, *, upper=False):
    print('param', prefix)
    def deco(fn):
        print('deco', fn.__name__)
        return lambda *a: prefix + (fn(*a).upper() if upper else fn(*a))
    return deco
@param('A-')
@param('B-', upper=True)
def name(x): return x
print(name('z'))
registry = {}
def register(key):
    def deco(fn):
        registry[key] = fn
        return fn
    return deco
@register('one')
@register('uno')
def one(): return 1
print(sorted(registry), registry['one'] is one)
def const(_): return 'replaced'
@const
def gone(): pass
print(gone)
