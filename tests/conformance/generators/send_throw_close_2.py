def ping():
    x = yield 'first'
    y = yield ('got', x)
    z = yield (x, y)
    return z
p = ping()
print(p.send(None), p.send(1), p.send(2))
try:
    p.send(3)
except StopIteration as e:
    print(e.value)
def ret_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 'close value'
r = ret_on_close()
next(r)
print(r.close())
r = ret_on_close()
print(r.close())
def conv():
    try:
        yield 1
    except KeyError as e:
        raise ValueError('converted') from e
c = conv()
next(c)
try:
    c.throw(KeyError('k'))
except ValueError as e:
    print(e, repr(e.__cause__))
def swallow():
    while True:
        try:
            yield 'running'
        except Exception as e:
            print('swallowed', type(e).__name__, e)
s = swallow()
next(s)
print(s.throw(TypeError), s.throw(KeyError('x')), s.throw(ValueError('v')))
