class Desc:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = '_' + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return f'class access on {owner.__name__}'
        return getattr(obj, self.name, 'unset')
    def __set__(self, obj, v):
        print('set', self.name, v)
        setattr(obj, self.name, v)
    def __delete__(self, obj):
        print('delete', self.name)
        delattr(obj, self.name)
class A:
    x = Desc()
    y = Desc()
a = A()
print(a.x, A.x)
a.x = 5
a.__dict__['x'] = 'shadow attempt'
print(a.x, vars(a))
del a.x
print(a.x)
class NonData:
    def __get__(self, obj, owner): return 'non-data'
class ReadOnly:
    def __get__(self, obj, owner): return 'read'
    def __set__(self, obj, v): raise AttributeError('read only!')
class SetOnly:
    def __set__(self, obj, v): obj.__dict__['s'] = v * 2
class B:
    nd = NonData()
    ro = ReadOnly()
    s = SetOnly()
b = B()
print(b.nd)
b.nd = 'instance wins'
print(b.nd, B.nd)
try:
    b.ro = 1
except AttributeError as e:
    print(e)
try:
    del b.ro
except AttributeError as e:
    print(e)
print(type(b.s).__name__)
b.s = 21
print(b.s)
B.nd = 'replaced on class'
del b.nd
print(b.nd)
def f(self, n=1): return n
print(type(f.__get__(b)).__name__, f.__get__(b)(5), f.__get__(None, B) is f, f.__get__(b).__self__ is b)
class Meth:
    def __init__(self, fn): self.fn = fn
    def __get__(self, obj, owner):
        return lambda *a: (type(obj).__name__, self.fn(obj, *a))
class C:
    @Meth
    def m(self, k): return k * 2
    cm = classmethod(lambda cls, v: (cls.__name__, v))
    sm = staticmethod(lambda v: v)
print(C().m(4), C.cm(1), C().cm(2), C.sm(3), C().sm(4))
print(type(C.__dict__['cm']).__name__, type(C.__dict__['sm']).__name__, C.__dict__['sm'].__func__(9), type(C.cm).__name__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        obj.__dict__[self.name] = v
class P:
    age, name = Typed(int), Typed(str)
    def __init__(self, name, age): self.name, self.age = name, age
print(vars(P('x', 3)))
for args in ((1, 2), ('a', 'b')):
    try:
        P(*args)
    except TypeError as e:
        print(e)
class Cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, o):
        v = obj.__dict__[self.n] = self.f(obj)
        return v
class Q:
    @Cached
    def val(self):
        print('once')
        return 42
q = Q()
print(q.val, q.val)
