class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'V{self.c}'
    def __add__(self, o):
        if not isinstance(o, V): return NotImplemented
        return V(*(a + b for a, b in zip(self.c, o.c)))
    def __radd__(self, o):
        print('radd', o)
        return self if o == 0 else NotImplemented
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __floordiv__(self, k): return ('floordiv', k)
    def __mod__(self, k): return ('mod', k)
    def __divmod__(self, k): return ('divmod', k)
    def __pow__(self, k, m=None): return ('pow', k, m)
    def __rpow__(self, k): return ('rpow', k)
    def __lshift__(self, k): return ('lshift', k)
    def __rrshift__(self, k): return ('rrshift', k)
    def __and__(self, k): return ('and', k)
    def __ror__(self, k): return ('ror', k)
    def __xor__(self, k): return ('xor', k)
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __invert__(self): return V(*reversed(self.c))
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __bool__(self): return any(self.c)
    def __int__(self): return self.c[0]
    def __float__(self): return float(self.c[0])
    def __complex__(self): return complex(*self.c[:2])
    def __index__(self): return self.c[0]
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __len__(self): return len(self.c)
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __lt__(self, o): return self.c < o.c
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 2, 3 * a, a @ b, b / 2, a // 2, a % 3, divmod(a, 4), a ** 2, pow(a, 2, 5), 2 ** a)
print(a << 1, 1 >> a, a & 1, 1 | a, a ^ 1, -a, +a is a, ~a, abs(V(3, 4)), not V(0, 0))
print(int(a), float(a), complex(a), [10, 20, 30][a], hex(V(255)), round(a), round(a, 2), len(a), bin(V(5)), 'abc'[V(1):], range(V(3)), 'x' * V(2))
print(a == V(1, 2), a != b, a < b, b > a, sorted([b, a]), sum([a, b]), max(a, b))
for f in (lambda: a + 1, lambda: 1 + a, lambda: a <= b, lambda: hash(a), lambda: a | 1, lambda: 1 & a, lambda: a - 1, lambda: {a: 1}, lambda: 1 @ a, lambda: 5 - a):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
c = a
c += b
print(c, a, c is a)
c *= 3
print(c)
