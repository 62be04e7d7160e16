class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class CM(D):
    def __enter__(self):
        print('enter', self.n)
        return D(self.n + ' value')
    def __exit__(self, *a):
        print('exit', self.n, a[0].__name__ if a[0] else None)
        return True
with CM('one'):
    print('body without name')
print('after one')
with CM('two') as v:
    print('body', v.n)
print('v lives', v.n)
v = None
with CM('three') as a, CM('four') as b:
    print('both')
print('after both')
a = b = None
with CM('five'):
    raise ValueError('swallowed')
print('after five')
def f():
    with CM('six') as v:
        return v
r = f()
print('returned', r.n)
r = None
def g():
    d = D('g local')
    try:
        return 'g'
    finally:
        print('finally in g')
print(g())
for i in range(2):
    with CM(str(i)):
        if i == 0:
            continue
        break
print('loop over')
from contextlib import contextmanager
@contextmanager
def cm():
    d = D('cm local')
    try:
        yield d.n
    finally:
        print('cm finally')
with cm() as name:
    print('in', name)
print('end')
