# Default arguments belong to the function: they live as long as it, and a rebinding of __defaults__ lets them go.
class Box:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"Box({self.n})"

def f(x=Box(1), *, k=Box(2)):
    return x, k
print(f())
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (Box(3),)
print("rebound"); print(f())
f.__kwdefaults__["k"] = Box(4)
print("replaced kw"); print(f())
f.__kwdefaults__ = None
print("kw dropped")
try:
    f()
except TypeError as e:
    print(e)
del f.__defaults__
try:
    f(k=1)
except TypeError as e:
    print(e)
def g(acc=[]):
    acc.append(Box(len(acc) + 10))
    return len(acc)
print(g(), g(), g())
h = g
del g
print("one name gone")
print(h())
del h
print("function gone")
class C:
    def m(self, y=Box(20)): return y
    attr = Box(21)
c = C()
print(c.m())
C.m = None
print("method replaced")
del C.attr
fs = [lambda i=i, b=Box(30 + i): (i, b) for i in range(3)]
print([fn() for fn in fs])
fs.pop(1)
print("popped")
fs.clear()
print("cleared")
def outer():
    def inner(z=Box(40)):
        return z
    return inner()
print(outer())
print("end")
