# A value type: every operator a reader would try, and what it refuses.
from functools import total_ordering
@total_ordering
class Money:
    __slots__ = ('cents', 'unit')
    def __init__(self, cents, unit='EUR'): self.cents, self.unit = int(cents), unit
    def _same(self, o):
        if not isinstance(o, Money): return NotImplemented
        if o.unit != self.unit: raise TypeError(f'{self.unit} and {o.unit} do not mix')
        return o.cents
    def __add__(self, o): c = self._same(o); return c if c is NotImplemented else Money(self.cents + c, self.unit)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Money(round(self.cents * k), self.unit) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return Money(-self.cents, self.unit)
    def __eq__(self, o): return isinstance(o, Money) and (self.cents, self.unit) == (o.cents, o.unit)
    def __lt__(self, o): c = self._same(o); return c if c is NotImplemented else self.cents < c
    def __hash__(self): return hash((self.cents, self.unit))
    def __bool__(self): return self.cents != 0
    def __format__(self, spec): return f'{self.cents / 100:{spec or ".2f"}} {self.unit}'
    def __repr__(self): return f'Money({self.cents}, {self.unit!r})'
a, b = Money(250), Money(199)
print(a + b, sum([a, b, b]), 2 * a, a * 1.1, -a, a > b, a >= b, max(a, b), f'{a:8.1f}', f'{b}', bool(Money(0)), len({a, Money(250)}))
for bad in [lambda: a + 1, lambda: a < 3, lambda: a + Money(1, 'USD'), lambda: a * 'x', lambda: a.tax, lambda: setattr(a, 'tax', 1), lambda: a - b]:
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
