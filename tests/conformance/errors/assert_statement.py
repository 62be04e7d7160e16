def check(v):
    try:
        assert v, f'bad value {v!r}'
        return 'ok'
    except AssertionError as e:
        return f'{e} {e.args}'
print(check(1), check(0), check(''), check([1]))
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == '', e.args)
try:
    assert 1 == 2, ('tuple', 'message')
except AssertionError as e:
    print(e, e.args)
try:
    assert [], ValueError('as message')
except AssertionError as e:
    print(repr(e), type(e.args[0]).__name__)
calls = []
def msg():
    calls.append('evaluated')
    return 'lazy'
assert True, msg()
print(calls)
try:
    assert not True, msg()
except AssertionError as e:
    print(e, calls)
def sqrt(n):
    assert isinstance(n, (int, float)) and n >= 0, 'need n >= 0'
    r = n
    while abs(r * r - n) > 1e-9:
        r = (r + n / r) / 2
    return round(r, 6)
print(sqrt(2), sqrt(9))
assert_error = AssertionError
try:
    sqrt(-1)
except assert_error as e:
    print(type(e).__mro__[1].__name__, e)
AssertionError = ValueError
try:
    assert 0, 'the builtin is used anyway'
except assert_error as e:
    print(type(e).__name__, e)
del AssertionError
try:
    assert (x := 5) > 10, f'{x=}'
except AssertionError as e:
    print(e)
print(__debug__)
total = sum(range(4))
assert total == 7, f'expected 7, got {total}'
print('never reached')
