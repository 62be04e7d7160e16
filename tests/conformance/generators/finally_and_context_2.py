from contextlib import contextmanager, closing
def res(n):
    print('open', n)
    try:
        yield n
        yield n * 2
    except ValueError as e:
        print('value error', e)
    else:
        print('else')
    finally:
        print('close', n)
g = res(3)
g = res(4)
@contextmanager
def tx(log):
    log.append('begin')
    try:
        yield log
    except KeyError:
        log.append('rollback')
    else:
        log.append('commit')
log = []
with tx(log):
    log.append('work')
with tx(log):
    raise KeyError
print(log)
def nested():
    try:
        try:
            yield 1
        finally:
            print('inner')
            yield 'from finally'
    finally:
        print('outer')
n = nested()
print(next(n), next(n))
print(list(n))
def ret_finally():
    try:
        yield 1
        return 'try'
    finally:
        print('cleanup')
r = ret_finally()
next(r)
try:
    next(r)
except StopIteration as e:
    print(e.value)
def swallow_exit():
    try:
        yield 1
    except GeneratorExit:
        print('exit seen')
s = swallow_exit()
next(s)
s.close()
def with_inside():
    with tx(log) as l:
        yield len(l)
        yield 'second'
w = with_inside()
print(next(w))
w.close()
print(log[-2:])
def loop():
    while True:
        try:
            yield 'tick'
        finally:
            print('tock')
l = loop()
next(l); next(l)
del l
def except_yield():
    try:
        raise KeyError('k')
    except KeyError as e:
        yield repr(e)
        yield repr(e)
    yield 'e' in locals()
print(list(except_yield()))
import sys
def exc_isolated():
    yield sys.exception()
    try:
        raise ValueError('inside')
    except ValueError:
        yield repr(sys.exception())
try:
    raise TypeError('outside')
except TypeError:
    g = exc_isolated()
    print(repr(next(g)), next(g), repr(sys.exception()))
print(sys.exception())
def return_in_try_finally_loop():
    for i in range(3):
        try:
            if i == 1:
                return
            yield i
        finally:
            print('f', i)
print(list(return_in_try_finally_loop()))
