class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
import weakref
class P(D):
    def hello(self): return f'hello {self.n}'
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __call__(self, x): return x + 1
    def __add__(self, o): return f'{self.n}+{o}'
    def __str__(self): return f'P<{self.n}>'
    def __bool__(self): return False
p = P('p')
x = weakref.proxy(p)
print(x.hello(), x.n, len(x), x[4], x(9), x + 'z', str(x), bool(x), type(x).__name__, isinstance(x, P))
x.n = 'renamed'
x.extra = 5
print(p.n, p.extra, x == p, x.__class__ is P)
del x.extra
print(hasattr(p, 'extra'), hasattr(x, 'nope'))
try:
    hash(x)
except TypeError as e:
    print(e)
y = weakref.proxy(p)
print(y is x, weakref.getweakrefcount(p))
z = weakref.proxy(p, lambda pr: print('proxy callback'))
p = None
for use in (lambda: x.n, lambda: len(x), lambda: str(x), lambda: x.hello()):
    try:
        use()
    except ReferenceError as e:
        print(type(e).__name__, e)
try:
    z.n = 1
except ReferenceError as e:
    print(e)
class Child:
    def __init__(self, parent): self.parent = weakref.proxy(parent)
    def up(self): return self.parent.name
class Parent:
    def __init__(self):
        self.name = 'parent'
        self.child = Child(self)
    def __del__(self): print('free parent')
par = Parent()
kid = par.child
print(kid.up())
par = None
print('no cycle, freed at once')
try:
    kid.up()
except ReferenceError as e:
    print(e)
a = D('plain')
print(type(weakref.proxy(a)).__name__)
