def inner_next():
    it = iter([])
    yield next(it)
def ret():
    yield 1
    return 'value'
def echo():
    while True:
        try:
            x = yield
            print('got', x)
        except ValueError as e:
            print('thrown', e)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def bad_close():
    try:
        yield
    finally:
        raise ValueError('in close')
b = bad_close()
next(b)
try:
    b.close()
except ValueError as e:
    print(e)
try:
    echo().throw(5)
except TypeError as e:
    print(e)
try:
    echo()()
except TypeError as e:
    print(e)
try:
    echo(1)
except TypeError as e:
    print(e)
def fromerr():
    yield from 5
try:
    next(fromerr())
except TypeError as e:
    print(e)
print(list(ret()), sum(1 for _ in ret()))
next(iter(()), None)
next(inner_next())
