class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def fail():
    local = D('local of fail')
    raise ValueError('boom')
try:
    fail()
except ValueError as e:
    print('caught', e)
    print('still alive here')
print('after except')
try:
    fail()
except ValueError:
    print('no name bound')
print('-- saved exception')
saved = None
try:
    fail()
except ValueError as e:
    saved = e
print('saved keeps the frame')
saved.__traceback__ = None
print('traceback cut')
saved = None
print('-- deep')
def level(n):
    d = D(n)
    if n == 0:
        raise KeyError('deep')
    level(n - 1)
try:
    level(2)
except KeyError as e:
    saved = e
print('held')
saved = None
print('-- chained')
def chained():
    d = D('chained local')
    try:
        fail()
    except ValueError as e:
        raise TypeError('second') from e
try:
    chained()
except TypeError as e:
    print(type(e.__cause__).__name__)
print('-- with_traceback(None)')
try:
    fail()
except ValueError as e:
    saved = e.with_traceback(None)
    print('dropped inside')
print('end')
