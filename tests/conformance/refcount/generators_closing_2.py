class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def gen(n):
    d = D(n)
    try:
        yield 1
        yield 2
    finally:
        print('finally', n)
g = gen('deleted')
g = gen('closed')
g = None
g = gen('exhausted')
g = None
g = gen('unstarted')
print('after break')
print('-- argument')
def hold(d):
    yield d.n
g = hold(D('arg'))
print('created')
print(next(g))
del g
print('-- rebind')
g = gen('old'); next(g)
g = gen('new')
print('rebound')
next(g)
g = None
print('-- exception inside')
def bad():
    d = D('bad local')
    yield 1
    raise ValueError('in gen')
g = bad()
next(g)
try:
    next(g)
except ValueError as e:
    print('caught', e)
print('after')
print(next(g, 'finished'))
print('-- genexpr')
ge = (d.n for d in [D('g1'), D('g2')])
print(next(ge))
del ge
print('end')
