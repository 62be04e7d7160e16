def inner():
    try:
        x = yield 'i1'
        print('inner got', x)
        y = yield 'i2'
        print('inner got', y)
    except ValueError as e:
        print('inner caught', e)
        yield 'recovered'
    finally:
        print('inner finally')
    return 'inner result'
def expr():
    return [(yield from 'ab'), (yield from [1])]
e = expr()
class Custom:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('custom value')
        return self.n
def sends():
    yield from Custom()
s = sends()
next(s)
try:
    s.send('x')
except AttributeError as err:
    print(err)
def tree(t):
    if t:
        l, v, r = t
        yield from tree(l)
        yield v
        yield from tree(r)
print(list(tree(((None, 1, None), 2, (None, 3, (None, 4, None))))))
def delegating_close():
    try:
        yield from inner()
    except GeneratorExit:
        print('outer sees exit')
        raise
d = delegating_close()
next(d)
d.close()
def two():
    yield 1
    yield from two_b()
    yield 4
def two_b():
    yield 2
    yield 3
t = two()
next(t); next(t)
print(t.gi_yieldfrom.__name__, list(t), t.gi_yieldfrom)
