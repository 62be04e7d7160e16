def g():
    try:
        raise ExceptionGroup("deep", [ValueError(1)])
    except ExceptionGroup as e:
        raise ExceptionGroup("outer", [e, OSError(2, 'no')])
def compute(values):
    return sum(
        v / w
        for v, w in values
    )
try:
    compute([(1, 2), (3, 0)])
except ZeroDivisionError as z:
    e1 = z
try:
    g()
except ExceptionGroup as e:
    raise ExceptionGroup("all", [e1, e])
