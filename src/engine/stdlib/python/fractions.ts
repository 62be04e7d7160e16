/** fractions: exact rational numbers. Behaviour of Lib/fractions.py, CPython 3.13. */
export const FRACTIONS_SOURCE = (): string => String.raw`
"""Exact fractions of integers."""
import math
import operator
import sys


def _hash(n, d):
    p = sys.hash_info.modulus
    try:
        inverse = pow(d, -1, p)
    except ValueError:
        value = sys.hash_info.inf
    else:
        value = abs(n) * inverse % p
    value = value if n >= 0 else -value
    return -2 if value == -1 else value


def _parse(text):
    """Numerator and denominator of '3/4', '-1.5e3' and their kin, None for anything else."""
    s = text.strip()
    sign = 1
    if s[:1] in ('+', '-') and s:
        sign = -1 if s[0] == '-' else 1
        s = s[1:]

    def digits(t):
        return bool(t) and t[0] != '_' and t[-1] != '_' and '__' not in t and all(c.isdecimal() or c == '_' for c in t)
    if '/' in s:
        n, _, d = s.partition('/')
        n, d = n.rstrip() if n.rstrip() else n, d.lstrip()
        if not digits(n) or not digits(d):
            return None
        return sign * int(n), int(d)
    e = 0
    for mark in 'eE':
        if mark in s:
            s, _, exp = s.partition(mark)
            body = exp[1:] if exp[:1] in ('+', '-') else exp
            if not digits(body):
                return None
            e = int(exp)
            break
    whole, dot, part = s.partition('.')
    if (whole and not digits(whole)) or (part and not digits(part)) or not (whole or part):
        return None
    part = part.replace('_', '')
    n = int((whole or '0').replace('_', '') + part)
    e -= len(part)
    return (sign * n * 10 ** e, 1) if e >= 0 else (sign * n, 10 ** -e)


class Fraction:
    """An integer over an integer, in lowest terms; the denominator is positive."""
    __slots__ = '_numerator', '_denominator'

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, (int, Fraction)):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, str):
                pair = _parse(numerator)
                if pair is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                numerator, denominator = pair
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else '%s/%s' % (self._numerator, self._denominator)

    def __format__(self, spec, /):
        if not spec:
            return str(self)
        if spec[-1] in 'eEfFgG%':
            return self._as_decimal(spec)
        return str(self).__format__(spec)

    def _as_decimal(self, spec):
        kind = spec[-1]
        head, dot, digits = spec[:-1].rpartition('.')
        if not dot:
            head, digits = spec[:-1], '6'
        if kind in 'fF%':
            places = int(digits)
            scaled = round(abs(self) * 10 ** (places + (2 if kind == '%' else 0)))
            text = str(scaled).rjust(places + 1, '0')
            text = text[:-places] + '.' + text[-places:] if places else text
            if self._numerator < 0:
                text = '-' + text
            elif head[:1] in '+ ' and head:
                text = head[0] + text
            head = head.lstrip('+-')
            text += '%' if kind == '%' else ''
            if ',' in head:
                whole, point, rest = text.partition('.')
                text = format(int(whole), ',') + point + rest
                head = head.replace(',', '')
            return format(text, ('>' if head and head[0] not in '<>^=' and not head[1:2] in ('<', '>', '^') else '') + head) if head else text
        return format(float(self), spec)

    def _pair(op, floats):
        def forward(a, b):
            if isinstance(b, Fraction):
                return op(a, b)
            if isinstance(b, int):
                return op(a, Fraction(b))
            if isinstance(b, float):
                return floats(float(a), b)
            if isinstance(b, complex):
                return floats(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, int):
                return op(Fraction(a), b)
            if isinstance(a, float):
                return floats(a, float(b))
            if isinstance(a, complex):
                return floats(a, complex(b))
            return NotImplemented
        return forward, reverse

    __add__, __radd__ = _pair(lambda a, b: Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator), operator.add)
    __sub__, __rsub__ = _pair(lambda a, b: Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator), operator.sub)
    __mul__, __rmul__ = _pair(lambda a, b: Fraction(a._numerator * b._numerator, a._denominator * b._denominator), operator.mul)

    def _over(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % (a._numerator * b._denominator // math.gcd(a._numerator * b._denominator, 0) if a._numerator else 0))
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)
    __truediv__, __rtruediv__ = _pair(_over, operator.truediv)
    __floordiv__, __rfloordiv__ = _pair(lambda a, b: (a._numerator * b._denominator) // (a._denominator * b._numerator), operator.floordiv)
    __mod__, __rmod__ = _pair(lambda a, b: Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), a._denominator * b._denominator), operator.mod)

    def _both(a, b):
        q, r = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return q, Fraction(r, a._denominator * b._denominator)
    __divmod__, __rdivmod__ = _pair(_both, divmod)
    del _pair, _over, _both

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator == 1:
                n = b.numerator
                if n >= 0:
                    return Fraction(a._numerator ** n, a._denominator ** n)
                if a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -n)
                return Fraction(a._denominator ** -n, a._numerator ** -n)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a): return Fraction(a._numerator, a._denominator)
    def __neg__(a): return Fraction(-a._numerator, a._denominator)
    def __abs__(a): return Fraction(abs(a._numerator), a._denominator)
    def __int__(a): return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator
    __trunc__ = __int__
    def __floor__(a): return a._numerator // a._denominator
    def __ceil__(a): return -(-a._numerator // a._denominator)
    def __float__(a): return a._numerator / a._denominator
    def __complex__(a): return complex(float(a))
    def __bool__(a): return bool(a._numerator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash(self._numerator, self._denominator)

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compare(a, b, op):
        if isinstance(b, (int, Fraction)):
            return op(a._numerator * b.denominator, a._denominator * b.numerator)
        if isinstance(b, float):
            return op(0.0, b) if math.isnan(b) or math.isinf(b) else op(a, Fraction(b))
        return NotImplemented

    def __lt__(a, b): return a._compare(b, operator.lt)
    def __gt__(a, b): return a._compare(b, operator.gt)
    def __le__(a, b): return a._compare(b, operator.le)
    def __ge__(a, b): return a._compare(b, operator.ge)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


__all__ = ['Fraction']
`;
