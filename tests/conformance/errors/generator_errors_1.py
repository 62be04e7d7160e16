def stops():
    yield 1
    raise StopIteration('inside')
g = stops()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def inner_next():
    it = iter([])
    yield next(it)
try:
    list(inner_next())
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
def ret():
    yield 1
    return 'value'
g = ret()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
