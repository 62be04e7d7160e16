log = []
class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, x):
        self.items.append(x)
        return self
    def __isub__(self, x): return f'minus {x}'
    def __imul__(self, x): return NotImplemented
    def __mul__(self, x): return f'mul {x}'
    def __ior__(self, x): return NotImplemented
    def __rshift__(self, x): return 'plain rshift'
a = b = Acc()
b *= 3
print(b)
b = a
b >>= 1
print(b)
try:
    a |= 1
except TypeError as e:
    print(e)
a -= 5
print(a)
class Holder:
    def __init__(self): self.v = Acc()
    def __setattr__(self, k, v):
        log.append(('set', k, type(v).__name__))
        super().__setattr__(k, v)
log.clear()
h = Holder()
h.v += 1
print(log, h.v.items)
d = {'k': 1}
d['k'] += 5
d['k'] **= 2
print(d)
class Num(int):
    def __add__(self, o): return Num(int(self) + int(o) + 100)
    def __radd__(self, o): return ('radd', o)
n = Num(1)
print(n + 1, 1 + n, n + n, sum([n, n]), type(n - 1).__name__, n * 2)
n += 1
print(n, type(n).__name__)
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return ('lt', self.v, o.v)
    def __le__(self, o): return ('le', self.v, o.v)
print(Cmp(1) < Cmp(2), Cmp(1) > Cmp(2), Cmp(1) >= Cmp(2))
class Str(str):
    def __add__(self, o): return Str(str(self) + '|' + o)
    def __mod__(self, o): return 'mod!'
print(Str('a') + 'b' + 'c', 'x' + Str('y'), Str('%s') % 1, '%s' % Str('z'))
