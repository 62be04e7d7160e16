class A:
    shared = []
    n = 0
    def bump(self):
        self.n += 1
        return self.n
class B(A):
    n = 10
a, a2, b = A(), A(), B()
try:
    a.__class__ = int
except TypeError as e:
    print(e)
class Counter:
    instances = 0
    def __init__(self):
        self.__class__.instances += 1
        self.id = Counter.instances
print([Counter().id for _ in range(3)], Counter.instances)
class Default:
    items = None
    def add(self, x):
        if self.items is None:
            self.items = []
        self.items.append(x)
d1, d2 = Default(), Default()
d1.add(1)
print(d1.items, d2.items, Default.items)
class Chain:
    v = 1
class Chain2(Chain): pass
class Chain3(Chain2): pass
c = Chain3()
out = [c.v]
Chain.v = 2; out.append(c.v)
Chain2.v = 3; out.append(c.v)
Chain3.v = 4; out.append(c.v)
c.v = 5; out.append(c.v)
del c.v; out.append(c.v)
del Chain3.v; out.append(c.v)
del Chain2.v; out.append(c.v)
print(out)
try:
    del Chain2.v
except AttributeError as e:
    print(e)
