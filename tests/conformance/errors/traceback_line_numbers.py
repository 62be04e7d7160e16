def lines(e):
    out, tb = [], e.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
def inner(x):
    if x:
        raise ValueError('in inner')
    return 1 / x
def middle(x):
    y = x
    return inner(y)
def outer(x):
    return [middle(x)
            for _ in range(1)]
for v in (1, 0):
    try:
        outer(v)
    except Exception as e:
        print(type(e).__name__, lines(e))
def multi():
    return (1 +
            2 +
            undefined_name +
            4)
try:
    multi()
except NameError as e:
    print(lines(e))
class C:
    def __init__(self):
        self.fail()
    def fail(self):
        raise KeyError('k')
    @property
    def prop(self):
        return self.nope
try:
    C()
except KeyError as e:
    print(lines(e))
try:
    object.__new__(C).prop
except AttributeError as e:
    print(lines(e))
def reraise():
    try:
        inner(1)
    except ValueError:
        raise
try:
    reraise()
except ValueError as e:
    print(lines(e))
def replaced():
    try:
        inner(1)
    except ValueError as v:
        raise TypeError('new') from v
try:
    replaced()
except TypeError as e:
    print(lines(e), lines(e.__cause__))
def gen():
    yield 1
    raise IndexError('gen')
try:
    for _ in gen():
        pass
except IndexError as e:
    print(lines(e))
stored = ValueError('again')
for _ in range(2):
    try:
        raise stored
    except ValueError as e:
        print(len(lines(e)))
try:
    sorted([2, 1], key=lambda n: n / 0)
except ZeroDivisionError as e:
    print(lines(e), e.__traceback__.tb_frame.f_lineno > 0)
try:
    raise ValueError('x').with_traceback(None)
except ValueError as e:
    print(lines(e))
