def stops():
    yield 1
    raise StopIteration('inside')
g = stops()
def ret():
    yield 1
    return 'value'
g = ret()
def echo():
    while True:
        try:
            x = yield
            print('got', x)
        except ValueError as e:
            print('thrown', e)
g = echo()
try:
    g.send('too early')
except TypeError as e:
    print(e)
next(g)
g.send(1)
g.throw(ValueError('v'))
g.throw(ValueError)
try:
    g.throw(KeyError('not handled'))
except KeyError as e:
    print(repr(e))
try:
    g.send(2)
except StopIteration as e:
    print('finished', e.value)
try:
    g.throw(ValueError('to finished'))
except ValueError as e:
    print(e)
try:
    echo().throw(TypeError('unstarted'))
except TypeError as e:
    print(e)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
