class A:
    tag = 'A.tag'
    def __init__(self, x):
        self.x = x
        print('A init', x)
    def who(self): return 'A'
    def template(self): return f'[{self.who()}:{self.tag}]'
    @classmethod
    def make(cls, x): return cls(x)
    @staticmethod
    def helper(n): return n * 2
class B(A):
    tag = 'B.tag'
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def who(self): return 'B+' + super().who()
    @classmethod
    def make(cls, x): return cls(x, x * 10)
class C(B):
    def who(self): return 'C+' + super(B, self).who() + '+' + super(C, self).who()
b = B.make(1)
c = C.make(2)
for o in (A.make(0), b, c):
    print(type(o).__name__, o.who(), o.template(), vars(o), o.helper(4))
print(isinstance(c, A), isinstance(b, C), issubclass(C, (int, A)), C.__bases__, C.__base__.__name__, A.__bases__)
print(C.__mro__ == (C, B, A, object), [k.__name__ for k in C.mro()], super(C, c).who(), super(B, B).make.__func__ is A.make.__func__)
print(A.who(c), B.who(c), A.template(c))
class D(A):
    pass
d = D(5)
D.who = lambda self: 'patched'
print(d.template(), A(6).template())
d.who = lambda: 'instance'
print(d.template())
del d.who, D.who
print(d.template())
class E(A):
    def __init__(self): pass
e = E()
print(hasattr(e, 'x'), e.who())
class Stack(list):
    def push(self, v): self.append(v)
    def top(self): return self[-1]
    def __repr__(self): return f'Stack({super().__repr__()})'
s = Stack([1])
s.push(2)
print(s, s.top(), len(s), s == [1, 2], s + [3], type(s + [3]).__name__, isinstance(s, list))
class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __missing__(self, k): return f'no {k}'
u = Upper(a=1)
u['b'] = 2
print(u, u['zz'], u.get('zz'))
def outside(self): return super().who()
A.bad = outside
try:
    b.bad()
except RuntimeError as err:
    print(err)
try:
    super(int, 'x')
except TypeError as err:
    print(err)
print(super(B, b).__init__.__name__, type(super(B, b)).__name__, super(B, b).tag, super(B, b).__thisclass__.__name__)
