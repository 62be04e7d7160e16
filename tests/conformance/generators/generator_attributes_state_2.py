def g(n):
    x = n
    while x:
        got = yield x
        x -= 1
    return 'fin'
a = g(2)
b = g(1)
import weakref
w = g(3)
ref = weakref.ref(w)
next(w)
print(ref() is w)
del w
print(ref())
def multiple():
    with_value = yield
    print('received', with_value)
    yield with_value
m = multiple()
print(next(m), m.send([1, 2]))
gens = [g(i) for i in (3, 1, 2)]
out = []
while gens:
    for x in gens[:]:
        v = next(x, None)
        gens.remove(x) if v is None else out.append(v)
print(out)
def defaults(a, b=[]):
    b.append(a)
    yield b
print(next(defaults(1)), next(defaults(2)), list(defaults(3)))
try:
    a.send()
except TypeError as e:
    print(e)
print(hasattr(a, '__next__'), hasattr(a, '__len__'), iter(a) is a, bool(a), a == a, a == g(2))
class Meth:
    def __init__(self): self.v = [1, 2]
    def items(self):
        for i in self.v:
            self.last = i
            yield i
    @property
    def prop(self):
        yield from self.v
    @classmethod
    def cls_gen(cls):
        yield cls.__name__
o = Meth()
print(list(o.items()), o.last, list(o.prop), next(Meth.cls_gen()))
