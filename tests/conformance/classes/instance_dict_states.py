"""Attributes by every way: names the class knows or not, the dict asked for, emptied, grown, replaced; methods hidden and uncovered."""
class Box: pass
class L(list): pass


b = Box()
b.a = 1; b.b = 2; b.c = 3
d = vars(b)
print(d.pop('b'), d, d.get('b'), 'b' in d, list(reversed(d)), d.popitem(), d)
b.b = 9
print(d, b.b, hasattr(b, 'c'))
b = Box()
b.a = 1; b.b = 2
d = vars(b)
print(d.setdefault('a', 7), d.setdefault('c', 8), d, b.c, d.setdefault('q', 3), b.q)
d.clear()
print(d, vars(b) is d, hasattr(b, 'a'))
b.b = 1; b.a = 2
print(d, list(d), list(reversed(d.items())))
d.update(x=1, y=2)
f = {}
f.update(d)
g = {'z': 0}
g.update(d)
print(d, f, g, dict(d), {**d}, d | {'k': 1})
print(d == {'b': 1, 'a': 2, 'x': 1, 'y': 2}, d.keys() & {'a'}, sorted(d.items()), dict.fromkeys(d, 0))
try:
    for k in d:
        b.new = 1
except RuntimeError as error:
    print(error)
it = iter(d)
next(it)
del b.a
b.zz = 3
try:
    print(list(it))
except RuntimeError as error:
    print(error)
d[5] = 6
b.more = 7
print(d, b.more, b.x)
for o in Box(), L(), b:
    try:
        del o.nope
    except AttributeError as error:
        print(error, error.name, error.obj is o)
o = L()
o.x = 1; o.y = 2
p = L()
p.y = 1; p.x = 2
print(vars(o), vars(p))
w = Box()
for i in range(40):
    setattr(w, f'n{i}', i)
print(len(vars(w)), w.n0, w.n39)
del w.n39
try:
    del w.n39
except AttributeError as error:
    print(error, error.name, error.obj is w)


class Method:
    def f(self):
        return 'of the class'


m = Method()
for i in range(6):
    if i == 2:
        m.f = lambda: 'its own'
    if i == 4:
        del m.f
    print(m.f(), Method().f(), end='; ')
print()
for i in range(6):
    n = Method()
    if i % 2:
        n.f = lambda: 'its own'
    if i > 3:
        vars(n)
    if i == 5:
        n.__dict__ = {}
    print(n.f(), end='; ')
print()


class Asks:
    def __getattr__(self, name):
        return name + '?'


a = Asks()
for i in range(4):
    print(a.x, end=' ')
    if i == 1:
        a.x = 'set'
    if i == 2:
        del a.x
print()


class Total:
    def __init__(self):
        self.sum = 0

    def add(self, n):
        self.sum = self.sum + n


totals = [Total() for i in range(3)]
vars(totals[1])
totals[2].__dict__ = {'sum': 100}
for t in totals:
    for i in range(5):
        t.add(i)
print([t.sum for t in totals], [vars(t) for t in totals])
for t in totals:
    t.__class__ = Box
print([t.sum for t in totals])
exec('one = 1; two = one + 1', vars(a))
print(a.one, a.two)
