def f(x):
    return g(x) + 1
def g(x):
    return [1, 2, 3][x]
class A:
    def m(self):
        return f(10)
try:
    A().m()
except IndexError as e:
    raise ValueError("bad") from e
