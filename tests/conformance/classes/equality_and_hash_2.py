log = []
class L:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self):
        log.append(f'hash {self.n}')
        return self.h
    def __eq__(self, o):
        log.append(f'eq {self.n} {o.n}')
        return self.n == o.n
x, y, z = L('x', 1), L('y', 1), L('z', 2)
d = {x: 1}
d[y] = 2
d[z] = 3
log.clear()
print(x in d, d[y], L('x', 1) in d, L('q', 5) in d, log)
log.clear()
print(x in [x, y], y in [x, y], [x] == [x], (x, y) == (x, y), log)
class Neg:
    def __hash__(self): return -1
class Huge:
    def __hash__(self): return 2 ** 61 + 5
print(hash(Neg()), hash(Huge()), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(1.0), hash(0.5), hash(True), hash(10 ** 20), hash(float('inf')), hash(-0.0))
class Ne:
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return 'ne'
print(Ne() == 1, Ne() != 1, not Ne() == 1)
class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
    def __eq__(self, o): return self.v == o.v
m = Mut(1)
s = {m}
m.v = 2
print(m in s, Mut(1) in s, Mut(2) in s, m in list(s))
from functools import total_ordering
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2), T(1) != T(2))
