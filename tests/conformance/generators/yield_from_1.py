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
def outer():
    r = yield from inner()
    print('outer has', r)
    yield 'last'
    return 'outer result'
o = outer()
print(next(o), o.send('A'), o.send('B'))
try:
    next(o)
except StopIteration as e:
    print(e.value)
o = outer()
next(o)
print(o.throw(ValueError('thrown')))
print(list(o))
o = outer()
next(o)
o.close()
print('closed')
def chain(*its):
    for it in its:
        yield from it
print(list(chain('ab', [1, 2], range(2), {'k': 1}, (c for c in 'z'))))
