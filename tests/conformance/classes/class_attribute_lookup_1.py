class A:
    shared = []
    n = 0
    def bump(self):
        self.n += 1
        return self.n
class B(A):
    n = 10
a, a2, b = A(), A(), B()
a.shared.append(1)
print(a2.shared, B.shared, A.shared is b.shared)
print(a.bump(), a.bump(), a2.n, A.n, b.bump(), B.n, vars(a), vars(b))
A.n = 5
print(a.n, a2.n, B.n, A().bump())
A.shared = ['new']
print(a.shared, vars(a))
b.shared = 'own'
print(b.shared, B.shared)
del b.shared
print(b.shared)
A.late = lambda self: f'late {self.n}'
print(a.late(), b.late())
print('n' in vars(a), 'n' in vars(a2), 'bump' in vars(A), 'bump' in vars(B), hasattr(B, 'bump'))
print(getattr(a, 'n'), getattr(A, 'n'), getattr(a, 'zzz', None), [k for k in vars(B) if not k.startswith('__')])
setattr(a, 'with space', 1)
print(getattr(a, 'with space'), vars(a))
f = a.bump
a.n = 100
print(f(), f.__self__ is a, f.__func__ is A.bump, A.bump(a), a.bump == f, a.bump is f)
A.bump = lambda self: 'replaced'
print(f(), a.bump())
class Meth: pass
m = Meth()
m.func = lambda: 'no self'
Meth.func2 = lambda self: self is m
print(m.func(), m.func2())
print(type(vars(A)).__name__, type(vars(a)).__name__)
try:
    vars(A)['x'] = 1
except TypeError as e:
    print(e)
a.__dict__ = {'n': 'swapped', 'k': 1}
print(a.n, a.k)
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
print(a.__class__ is A, A.__class__, A.__dict__['n'], a.__module__, A.__name__)
a.__class__ = B
print(type(a).__name__, a.n, isinstance(a, B))
