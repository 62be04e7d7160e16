import gc
class N:
    __slots__ = ("r",)
x = N()
l = [x, x]; t = (x,); d = {"x": x}; s = {x}; n = N(); n.r = x
kinds = sorted(type(r).__name__ for r in gc.get_referrers(x))
print(kinds)
del l, s
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
y = []
print(gc.get_referrers(x, y).count(n), gc.get_referrers())
y.append(y)
print([r is y for r in gc.get_referrers(y) if type(r) is list])
def f():
    z = N()
    return len([r for r in gc.get_referrers(z) if r is not globals()])
print(f())
