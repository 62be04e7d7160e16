import inspect
def g(n):
    x = n
    while x:
        got = yield x
        x -= 1
    return 'fin'
a = g(2)
print(inspect.getgeneratorstate(a), a.gi_running, a.gi_suspended, a.gi_frame.f_locals)
next(a)
print(inspect.getgeneratorstate(a), a.gi_suspended, a.gi_frame.f_locals, a.gi_frame.f_lineno)
next(a)
print(a.gi_frame.f_locals, a.gi_frame.f_lineno)
try:
    next(a)
except StopIteration as e:
    print(inspect.getgeneratorstate(a), a.gi_frame, e.value)
print(inspect.isgeneratorfunction(g), inspect.isgenerator(a), inspect.isgeneratorfunction(len))
a.__name__ = 'renamed'
print(a.__name__, a.__qualname__, g.__name__)
try:
    a.gi_frame = 5
except AttributeError as e:
    print(e)
try:
    a.nope = 5
except AttributeError as e:
    print(e)
def selfref():
    yield me.gi_running
    yield inspect.getgeneratorstate(me)
me = selfref()
print(next(me), next(me), me.gi_running)
def reenter():
    try:
        next(r)
    except ValueError as e:
        yield str(e)
r = reenter()
print(next(r))
b = g(1)
c = b
next(b)
print(next(c, 'shared'), b is c)
