class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o):
        if not isinstance(o, P): return NotImplemented
        return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f'P({self.x}, {self.y})'
print(P(1, 2) == P(1, 2), P(1, 2) != P(1, 2), P(1, 2) == (1, 2), P(1, 2) is P(1, 2), len({P(1, 2), P(1, 2), P(3, 4)}))
print({P(1, 2): 'found'}[P(1, 2)], P(1, 2) in [P(1, 2)], [P(1, 1), P(2, 2)].index(P(2, 2)), [P(0, 0)] == [P(0, 0)])
class EqOnly:
    def __eq__(self, o): return True
print(EqOnly.__hash__, EqOnly() == 5, EqOnly() != 5, 5 == EqOnly(), None == EqOnly())
class HashOnly:
    def __hash__(self): return 7
print(len({HashOnly(), HashOnly()}), hash(HashOnly()))
class Child(P): pass
print(hash(Child(1, 2)) == hash(P(1, 2)), Child(1, 2) == P(1, 2))
class Child2(P):
    def __eq__(self, o): return super().__eq__(o)
try:
    hash(Child2(1, 2))
except TypeError as e:
    print(e)
class Child3(Child2):
    __hash__ = P.__hash__
print(hash(Child3(1, 2)) == hash((1, 2)))
class Default: pass
a, b = Default(), Default()
print(a == a, a == b, a != b, len({a, b, a}), hash(a) == hash(a))
log = []
class L:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self):
        log.append(f'hash {self.n}')
        return self.h
    def __eq__(self, o):
        log.append(f'eq {self.n} {o.n}')
        return self.n == o.n
