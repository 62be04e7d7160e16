class P:
    __slots__ = ('x', 'y')
    def __init__(self, x=0): self.x = x
p = P(1)
p.y = 2
print(p.x, p.y, P.__slots__, hasattr(p, '__dict__'), type(P.x).__name__)
for f in (lambda: setattr(p, 'z', 1), lambda: P().y, lambda: p.__dict__, lambda: delattr(P(), 'y'), lambda: P.x.__get__(5)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del p.y
print(hasattr(p, 'y'), hasattr(p, 'x'))
P.x.__set__(p, 99)
print(P.x.__get__(p), P.x.__get__(None, P) is P.x, P.x.__name__)
class Q(P):
    __slots__ = ('z',)
q = Q(5)
q.z = 3
print(q.x, q.z, hasattr(q, '__dict__'))
class R(P): pass
r = R(6)
r.anything = 1
print(r.x, vars(r), hasattr(r, '__dict__'))
class S:
    __slots__ = ['a', '__dict__']
s = S()
s.a, s.b = 1, 2
print(vars(s), s.a)
class One:
    __slots__ = 'single'
o = One()
o.single = 'v'
print(o.single)
