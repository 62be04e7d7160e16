/**
 * decimal: numbers in base ten. Behaviour of Modules/_decimal and Lib/_pydecimal.py, CPython 3.13, as far as arithmetic, contexts, rounding, signals
 * and formatting go. Departures: exp, ln, log10 and powers that are no integers are rounded from ten digits more than asked for; NaNs carry no payload;
 * logical operations, next_minus and its like, and hashing of sNaN are not there.
 */
export const DECIMAL_SOURCE = (): string => String.raw`
"""Numbers in base ten, with the precision and the rounding one asks for."""
from collections import namedtuple
from math import isqrt as _isqrt
import sys as _sys

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded',
           'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY']

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')


# ---- signals -----------------------------------------------------------------

class DecimalException(ArithmeticError): pass
class Clamped(DecimalException): pass
class InvalidOperation(DecimalException): pass
class ConversionSyntax(InvalidOperation): pass
class DivisionByZero(DecimalException, ZeroDivisionError): pass
class DivisionImpossible(InvalidOperation): pass
class DivisionUndefined(InvalidOperation, ZeroDivisionError): pass
class Inexact(DecimalException): pass
class InvalidContext(InvalidOperation): pass
class Rounded(DecimalException): pass
class Subnormal(DecimalException): pass
class Overflow(Inexact, Rounded): pass
class Underflow(Inexact, Rounded, Subnormal): pass
class FloatOperation(DecimalException, TypeError): pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)

_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


class _SignalDict(dict):
    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError('invalid error flag')
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')


def _signal_dict(given):
    if isinstance(given, dict):
        return _SignalDict((s, bool(given.get(s))) for s in _SIGNALS)
    return _SignalDict((s, s in given) for s in _SIGNALS)


class Context:
    """How to calculate: digits, rounding, exponents, and which signals are errors."""
    __module__ = 'decimal'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = DefaultContext if 'DefaultContext' in globals() else None
        pick = lambda v, name, otherwise: v if v is not None else getattr(base, name) if base is not None else otherwise
        self.prec = pick(prec, 'prec', 28)
        self.rounding = pick(rounding, 'rounding', ROUND_HALF_EVEN)
        self.Emin = pick(Emin, 'Emin', -999999)
        self.Emax = pick(Emax, 'Emax', 999999)
        self.capitals = pick(capitals, 'capitals', 1)
        self.clamp = pick(clamp, 'clamp', 0)
        self.flags = _signal_dict(flags or ())
        self.traps = _signal_dict(traps if traps is not None else base.traps if base is not None else (InvalidOperation, DivisionByZero, Overflow))

    def __setattr__(self, name, value):
        if name in ('prec', 'Emin', 'Emax', 'capitals', 'clamp'):
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            low, high = {'prec': (1, MAX_PREC), 'Emin': (MIN_EMIN, 0), 'Emax': (0, MAX_EMAX), 'capitals': (0, 1), 'clamp': (0, 1)}[name]
            if not low <= value <= high:
                raise ValueError('valid values for %s are %s' % (name, '0 or 1') if high == 1 else 'valid range for %s is [%s, %s]' % (name, low if name != 'Emin' else 'MIN_EMIN', {'prec': 'MAX_PREC', 'Emax': 'MAX_EMAX', 'Emin': '0'}[name]))
        elif name == 'rounding':
            if value not in _ROUND:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('flags', 'traps'):
            value = value if isinstance(value, _SignalDict) else _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = lambda d: ', '.join([s.__name__ for s in _SHOWN if d[s]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, '
                f'flags=[{names(self.flags)}], traps=[{names(self.traps)}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for s in _SIGNALS:
            self.flags[s] = False

    def clear_traps(self):
        for s in _SIGNALS:
            self.traps[s] = False

    def Etiny(self): return self.Emin - self.prec + 1
    def Etop(self): return self.Emax - self.prec + 1

    def _raise(self, *conditions):
        """Sets flags; raises when some are trapped, naming those."""
        trapped = []
        for c in conditions:
            signal = InvalidOperation if issubclass(c, InvalidOperation) else c
            self.flags[signal] = True
            if self.traps[signal]:
                trapped.append((signal, c))
        if trapped:
            raise trapped[0][0]([c for signal, c in trapped])

    def create_decimal(self, num='0', /):
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            self._raise(ConversionSyntax)
            return _NAN
        d = Decimal(num)
        return d._fix(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fix(self)

    def is_zero(self, a, /): return _convert(a).is_zero()
    def is_nan(self, a, /): return _convert(a).is_nan()
    def is_infinite(self, a, /): return _convert(a).is_infinite()
    def copy_abs(self, a, /): return _convert(a).copy_abs()
    def to_sci_string(self, a, /): return _convert(a)._text(False, self)
    def to_eng_string(self, a, /): return _convert(a)._text(True, self)


def _operation(name, method):
    def operate(self, *args):
        return getattr(_convert(args[0]), method)(*args[1:], context=self)
    operate.__name__ = name
    operate.__qualname__ = f'Context.{name}'
    setattr(Context, name, operate)


for _name in ('sqrt', 'exp', 'ln', 'log10', 'normalize', 'quantize', 'compare', 'max', 'min', 'fma', 'remainder_near', 'scaleb', 'logb', 'to_integral_value', 'to_integral_exact'):
    _operation(_name, _name)
for _name, _method in (('add', '_add'), ('subtract', '_sub'), ('multiply', '_mul'), ('divide', '_div'), ('divide_int', '_floordiv'), ('remainder', '_mod'), ('power', '_pow'), ('plus', '_plus'), ('minus', '_minus'), ('abs', '_abs'), ('divmod', '_divmod')):
    _operation(_name, _method)


# ---- rounding ----------------------------------------------------------------

# (sign, quotient, remainder, divisor) -> whether the quotient goes one up.
_ROUND = {
    ROUND_DOWN: lambda s, q, r, d: False,
    ROUND_UP: lambda s, q, r, d: r > 0,
    ROUND_HALF_UP: lambda s, q, r, d: 2 * r >= d,
    ROUND_HALF_DOWN: lambda s, q, r, d: 2 * r > d,
    ROUND_HALF_EVEN: lambda s, q, r, d: 2 * r > d or 2 * r == d and q & 1,
    ROUND_CEILING: lambda s, q, r, d: r > 0 and s == 0,
    ROUND_FLOOR: lambda s, q, r, d: r > 0 and s == 1,
    ROUND_05UP: lambda s, q, r, d: r > 0 and q % 10 in (0, 5),
}


def _digits(n):
    return len(str(n))


def _drop(sign, n, count, rounding):
    """n without its last digits, rounded; and whether something was lost."""
    d = 10 ** count
    q, r = divmod(n, d)
    return q + 1 if _ROUND[rounding](sign, q, r, d) else q, r != 0


_ORDERS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


# ---- Decimal -----------------------------------------------------------------

class Decimal:
    """A number in base ten: sign, digits and exponent; or an infinity or NaN."""
    __module__ = 'decimal'
    __slots__ = ('_sign', '_n', '_exp', '_special', '__weakref__')

    def __new__(cls, value='0', context=None):
        if isinstance(value, Decimal):
            return value if type(value) is cls else _make(value._sign, value._n, value._exp, value._special, cls)
        if isinstance(value, int):
            return _make(1 if value < 0 else 0, abs(value), 0, '', cls)
        if isinstance(value, str):
            return _parse(value, context or getcontext(), cls)
        if isinstance(value, float):
            (context or getcontext())._raise(FloatOperation)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            return _from_tuple(value, cls)
        raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if f != f:
            return _make(0, 0, 0, 'n', cls)
        if f in (float('inf'), float('-inf')):
            return _make(int(f < 0), 0, 0, 'F', cls)
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _make(1 if str(f)[0] == '-' else 0, n * 5 ** k, -k, '', cls)

    # ---- text ----

    def __repr__(self):
        return f"Decimal('{self!s}')"

    def __str__(self):
        return self._text(False, getcontext())

    def to_eng_string(self, context=None):
        return self._text(True, context or getcontext())

    def _text(self, eng, context):
        sign = '-' if self._sign else ''
        if self._special:
            return sign + {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[self._special]
        digits = str(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif self._n == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, rest = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, rest = digits + '0' * (point - len(digits)), ''
        else:
            whole, rest = digits[:point], '.' + digits[point:]
        e = '' if left == point else ('e', 'E')[context.capitals] + '%+d' % (left - point)
        return sign + whole + rest + e

    def __format__(self, spec, context=None):
        return _format(self, spec, context or getcontext())

    def as_tuple(self):
        digits = () if self._special == 'n' or self._special == 'N' else tuple(map(int, str(self._n)))
        return DecimalTuple(self._sign, (0,) if self._special == 'F' else digits, self._special or self._exp)

    def as_integer_ratio(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        from math import gcd
        n, d = (self._n * 10 ** self._exp, 1) if self._exp >= 0 else (self._n, 10 ** -self._exp)
        g = gcd(n, d)
        return (-n if self._sign else n) // g, d // g

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self

    # ---- what it is ----

    def is_nan(self): return self._special in ('n', 'N')
    def is_qnan(self): return self._special == 'n'
    def is_snan(self): return self._special == 'N'
    def is_infinite(self): return self._special == 'F'
    def is_finite(self): return not self._special
    def is_signed(self): return self._sign == 1
    def is_zero(self): return not self._special and self._n == 0
    def is_canonical(self): return True
    def canonical(self): return self
    def is_normal(self, context=None): return not self._special and self._n != 0 and self.adjusted() >= (context or getcontext()).Emin
    def is_subnormal(self, context=None): return not self._special and self._n != 0 and self.adjusted() < (context or getcontext()).Emin
    def adjusted(self): return 0 if self._special else self._exp + _digits(self._n) - 1
    def radix(self): return Decimal(10)
    def conjugate(self): return self
    def copy_abs(self): return _make(0, self._n, self._exp, self._special)
    def copy_negate(self): return _make(1 - self._sign, self._n, self._exp, self._special)
    def copy_sign(self, other, context=None): return _make(_convert(other)._sign, self._n, self._exp, self._special)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self._special == 'N' else 'NaN'
        kind = 'Infinity' if self._special else 'Zero' if self._n == 0 else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + kind

    def same_quantum(self, other, context=None):
        other = _convert(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def __bool__(self):
        return bool(self._special or self._n)

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._special == 'n' else -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        p = _sys.hash_info.modulus
        h = self._n * (pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, p - 2, p), -self._exp, p)) % p
        return -2 if (-h if self._sign else h) == -1 else -h if self._sign else h

    # ---- order ----

    def _cmp(self, other):
        if self._special or other._special:
            a = {'F': 1 - 2 * self._sign}.get(self._special, 0)
            b = {'F': 1 - 2 * other._sign}.get(other._special, 0)
            return (a > b) - (a < b)
        if self._n == 0 or other._n == 0 or self._sign != other._sign:
            a = 0 if self._n == 0 else 1 - 2 * self._sign
            b = 0 if other._n == 0 else 1 - 2 * other._sign
            return (a > b) - (a < b)
        if self.adjusted() != other.adjusted():
            r = 1 if self.adjusted() > other.adjusted() else -1
        else:
            low = min(self._exp, other._exp)
            a, b = self._n * 10 ** (self._exp - low), other._n * 10 ** (other._exp - low)
            r = (a > b) - (a < b)
        return -r if self._sign else r

    def _order(self, other, name, test):
        if isinstance(other, float):
            if name not in ('__eq__', '__ne__'):
                getcontext()._raise(FloatOperation)
            else:
                getcontext().flags[FloatOperation] = True
            other = Decimal.from_float(other)
        elif type(other).__name__ == 'Fraction' and hasattr(other, 'numerator'):
            if self._special:
                other = Decimal(0) if not self.is_nan() else other
            else:
                n, d = self.as_integer_ratio()
                return test(((n * other.denominator) > other.numerator * d) - ((n * other.denominator) < other.numerator * d))
        elif isinstance(other, complex) and name in ('__eq__', '__ne__'):
            if other.imag:
                return name == '__ne__'
            other = Decimal.from_float(other.real)
        else:
            d = _convert(other, False)
            if d is None:
                if name in _ORDERS and isinstance(other, (str, bytes, list, tuple, dict, set, type(None), complex)):
                    raise TypeError(f"'{_ORDERS[name]}' not supported between instances of 'decimal.Decimal' and '{type(other).__name__}'")
                return NotImplemented
            other = d
        if self.is_nan() or other.is_nan():
            if name in ('__eq__', '__ne__'):
                if self.is_snan() or other.is_snan():
                    getcontext()._raise(InvalidOperation)
                return name == '__ne__'
            getcontext()._raise(InvalidOperation)
            return False
        return test(self._cmp(other))

    def __eq__(self, other): return self._order(other, '__eq__', lambda c: c == 0)
    def __ne__(self, other): return self._order(other, '__ne__', lambda c: c != 0)
    def __lt__(self, other): return self._order(other, '__lt__', lambda c: c < 0)
    def __le__(self, other): return self._order(other, '__le__', lambda c: c <= 0)
    def __gt__(self, other): return self._order(other, '__gt__', lambda c: c > 0)
    def __ge__(self, other): return self._order(other, '__ge__', lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _convert(other)
        nan = _nan_of(self, other, context or getcontext())
        return nan if nan is not None else Decimal(self._cmp(other))

    def compare_total(self, other, context=None):
        other = _convert(other)
        c = self._cmp(other)
        if c == 0 and self._exp != other._exp:
            c = (self._exp > other._exp) - (self._exp < other._exp)
            c = -c if self._sign else c
        return Decimal(c)

    def max(self, other, context=None):
        return self._extreme(other, context or getcontext(), 1)

    def min(self, other, context=None):
        return self._extreme(other, context or getcontext(), -1)

    def _extreme(self, other, context, want):
        other = _convert(other)
        if self.is_qnan() and not other.is_nan():
            return other._fix(context)
        if other.is_qnan() and not self.is_nan():
            return self._fix(context)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        c = self._cmp(other) or int(self.compare_total(other))
        return (self if (c == want or c == 0 and want == 1) else other)._fix(context)

    # ---- rounding to a context ----

    def _fix(self, context):
        if self._special:
            return self
        tiny, top = context.Etiny(), context.Etop()
        if self._n == 0:
            exp = min(max(self._exp, tiny), top if context.clamp else context.Emax)
            if exp != self._exp:
                context._raise(Clamped)
                return _make(self._sign, 0, exp)
            return self
        size = _digits(self._n)
        low = size + self._exp - context.prec
        if low > top:
            context._raise(Overflow, Inexact, Rounded)
            r, s = context.rounding, self._sign
            if r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or (r == ROUND_CEILING and not s) or (r == ROUND_FLOOR and s):
                return _make(s, 0, 0, 'F')
            return _make(s, 10 ** context.prec - 1, top)
        subnormal = low < tiny
        low = max(low, tiny)
        if self._exp < low:
            n, lost = _drop(self._sign, self._n, low - self._exp, context.rounding)
            exp = low
            if _digits(n) > context.prec:
                n //= 10
                exp += 1
            conditions = []
            if exp > top:
                return _make(self._sign, n, exp)._fix(context)
            if lost and subnormal:
                conditions.append(Underflow)
            if subnormal:
                conditions.append(Subnormal)
            if lost:
                conditions.append(Inexact)
            conditions.append(Rounded)
            if n == 0:
                conditions.append(Clamped)
            context._raise(*conditions)
            return _make(self._sign, n, exp)
        if subnormal:
            context._raise(Subnormal)
        if context.clamp and self._exp > top:
            context._raise(Clamped)
            return _make(self._sign, self._n * 10 ** (self._exp - top), top)
        return self

    def __neg__(self): return self._minus(getcontext())
    def __pos__(self): return self._plus(getcontext())
    def __abs__(self): return self._abs(getcontext())

    def _minus(self, context):
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        sign = 0 if self._n == 0 and not self._special and context.rounding != ROUND_FLOOR else 1 - self._sign
        return _make(sign, self._n, self._exp, self._special)._fix(context)

    def _plus(self, context):
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        sign = 0 if self._n == 0 and not self._special and context.rounding != ROUND_FLOOR else self._sign
        return _make(sign, self._n, self._exp, self._special)._fix(context)

    def _abs(self, context):
        return self._minus(context) if self._sign else self._plus(context)

    # ---- arithmetic ----

    def _add(self, other, context):
        other = _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                context._raise(InvalidOperation)
                return _NAN
            return self if self._special else other
        exp = min(self._exp, other._exp)
        negative_zero = context.rounding == ROUND_FLOOR and self._sign != other._sign
        if self._n and other._n:
            # An operand far below the digits asked for counts only as something other than nothing.
            big, small = (self, other) if self.adjusted() >= other.adjusted() else (other, self)
            floor = big.adjusted() - context.prec - 2
            if small.adjusted() < floor and big._exp > small.adjusted():
                small = _make(small._sign, 1, min(floor, big._exp - 1) - 1)
                exp = small._exp
            self, other = big, small
        elif self._n == 0 and other._n == 0:
            sign = self._sign if self._sign == other._sign else int(negative_zero)
            return _make(sign, 0, exp)._fix(context)
        elif self._n == 0 or other._n == 0:
            one = self if self._n else other
            exp = max(exp, one._exp - max(0, context.prec + 1 - _digits(one._n)) - 1)
            exp = min(exp, one._exp)
            if exp < min(self._exp, other._exp):
                exp = min(self._exp, other._exp)
            return _make(one._sign, one._n * 10 ** (one._exp - exp), exp)._fix(context)
        a = self._n * 10 ** (self._exp - exp)
        b = other._n * 10 ** (other._exp - exp)
        total = (-a if self._sign else a) + (-b if other._sign else b)
        if total == 0:
            return _make(int(negative_zero), 0, exp)._fix(context)
        return _make(int(total < 0), abs(total), exp)._fix(context)

    def _sub(self, other, context):
        other = _convert(other)
        nan = _nan_of(self, other, context)
        return nan if nan is not None else self._add(other.copy_negate(), context)

    def _mul(self, other, context):
        other = _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self or not other:
                context._raise(InvalidOperation)
                return _NAN
            return _make(sign, 0, 0, 'F')
        return _make(sign, self._n * other._n, self._exp + other._exp)._fix(context)

    def _div(self, other, context):
        other = _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self._special and other._special:
                context._raise(InvalidOperation)
                return _NAN
            if self._special:
                return _make(sign, 0, 0, 'F')
            context._raise(Clamped)
            return _make(sign, 0, context.Etiny())
        if other._n == 0:
            context._raise(DivisionUndefined if self._n == 0 else DivisionByZero)
            return _NAN if self._n == 0 else _make(sign, 0, 0, 'F')
        if self._n == 0:
            return _make(sign, 0, self._exp - other._exp)._fix(context)
        shift = _digits(other._n) - _digits(self._n) + context.prec + 1
        exp = self._exp - other._exp - shift
        q, r = divmod(self._n * 10 ** shift, other._n) if shift >= 0 else divmod(self._n, other._n * 10 ** -shift)
        if r:
            # Something is lost: a digit that is never mistaken for an exact half.
            if q % 5 == 0:
                q += 1
        else:
            ideal = self._exp - other._exp
            while exp < ideal and q % 10 == 0:
                q //= 10
                exp += 1
        return _make(sign, q, exp)._fix(context)

    def _quotient(self, other, context):
        """Whole quotient and remainder of finite numbers; None with DivisionImpossible."""
        if self._n == 0 or self.adjusted() < other.adjusted():
            exp = min(self._exp, other._exp)
            return _make(self._sign ^ other._sign, 0, 0), _make(self._sign, self._n * 10 ** (self._exp - exp), exp)
        if self.adjusted() - other.adjusted() > context.prec:
            context._raise(DivisionImpossible)
            return None
        exp = min(self._exp, other._exp)
        a, b = self._n * 10 ** (self._exp - exp), other._n * 10 ** (other._exp - exp)
        q, r = divmod(a, b)
        if q >= 10 ** context.prec:
            context._raise(DivisionImpossible)
            return None
        return _make(self._sign ^ other._sign, q, 0), _make(self._sign, r, exp)

    def _divmod(self, other, context):
        other = _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan, nan
        if self._special or other._special:
            if self._special:
                context._raise(InvalidOperation)
                return (_NAN if other._special else _make(self._sign ^ other._sign, 0, 0, 'F')), _NAN
            return _make(self._sign ^ other._sign, 0, 0), self._fix(context)
        if other._n == 0:
            if self._n == 0:
                context._raise(DivisionUndefined)
                return _NAN, _NAN
            context._raise(DivisionByZero, InvalidOperation)
            return _make(self._sign ^ other._sign, 0, 0, 'F'), _NAN
        both = self._quotient(other, context)
        return (_NAN, _NAN) if both is None else (both[0], both[1]._fix(context))

    def _floordiv(self, other, context):
        other = _convert(other)
        if not self._special and not other._special and other._n == 0:
            context._raise(DivisionByZero if self._n else DivisionUndefined)
            return _make(self._sign ^ other._sign, 0, 0, 'F') if self._n else _NAN
        if self.is_infinite() and not other._special:
            return _make(self._sign ^ other._sign, 0, 0, 'F')
        return self._divmod(other, context)[0]

    def _mod(self, other, context):
        other = _convert(other)
        if not self._special and not other._special and other._n == 0:
            context._raise(InvalidOperation if self._n else DivisionUndefined)
            return _NAN
        return self._divmod(other, context)[1]

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if self._special or not other._special and other._n == 0:
            context._raise(InvalidOperation)
            return _NAN
        if other._special:
            return self._fix(context)
        if self._quotient(other, context) is None:
            return _NAN
        exp = min(self._exp, other._exp)
        a, b = self._n * 10 ** (self._exp - exp), other._n * 10 ** (other._exp - exp)
        q, r = divmod(a, b)
        sign = self._sign
        if 2 * r + (q & 1) > b:
            r, sign = b - r, 1 - sign
        return _make(sign, r, exp)._fix(context)

    def _pow(self, other, modulo=None, context=None):
        context = context or getcontext()
        other = _convert(other)
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(_convert(modulo))))._fix(context)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if not other:
            if not self:
                context._raise(InvalidOperation)
                return _NAN
            return Decimal(1)
        whole = not other._special and (other._exp >= 0 or other._n % 10 ** -other._exp == 0)
        sign = self._sign and whole and int(other) & 1
        if self._sign and self and not whole and not other._special:
            context._raise(InvalidOperation)
            return _NAN
        if not self or self._special:
            return _make(int(sign), 0, 0, 'F') if (not self) == bool(other._sign) else _make(int(sign), 0, 0)
        if other._special:
            c = self.copy_abs()._cmp(Decimal(1))
            if c == 0:
                return _inexact_one(context)
            return _make(0, 0, 0, 'F') if (c > 0) == (not other._sign) else _make(0, 0, 0)
        base = self.copy_abs()
        if whole and abs(int(other)) <= 10 ** 6:
            return _power(base, int(other), int(sign), context)
        if base == 1:
            return _inexact_one(context)
        exact = _root_power(base, other, context)
        if exact is not None:
            return exact
        inner = context.copy()
        inner.clear_traps()
        inner.prec = context.prec + 10 + max(0, other.adjusted()) + _digits(abs(base.adjusted()) + 1)
        inner.rounding = ROUND_HALF_EVEN
        return (base.ln(inner)._mul(other, inner)).exp(inner)._fix(context)

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        if not self:
            return _make(self._sign, 0, self._exp >> 1)._fix(context) if not self._special else self
        if self._sign:
            context._raise(InvalidOperation)
            return _NAN
        if self._special:
            return self
        prec = context.prec + 1
        e, n, size = self._exp, self._n, _digits(self._n)
        if e & 1:
            n, half = n * 10, (size >> 1) + 1
        else:
            half = (size + 1) >> 1
        ideal = e >> 1
        e >>= 1
        shift = prec - half
        exact = True
        if shift >= 0:
            n *= 100 ** shift
        else:
            n, rest = divmod(n, 100 ** -shift)
            exact = not rest
        e -= shift
        root = _isqrt(n)
        exact = exact and root * root == n
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            e = ideal
        elif root % 5 == 0:
            root += 1
        inner = context.copy()
        inner.rounding = ROUND_HALF_EVEN
        r = _make(0, root, e)._fix(inner)
        for s in _SIGNALS:
            if inner.flags[s]:
                context.flags[s] = True
        return r

    def exp(self, context=None):
        context = context or getcontext()
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        if self._special:
            return _make(0, 0, 0) if self._sign else self
        if not self:
            return Decimal(1)
        if self.adjusted() > 9:
            return (_make(0, 1, context.Etiny() - 1) if self._sign else _make(0, 1, context.Emax + 1))._fix(context)
        p = context.prec + 12
        x = self._n * 10 ** (self._exp + p) if self._exp + p >= 0 else self._n // 10 ** -(self._exp + p)
        x = -x if self._sign else x
        ln10 = _ln10(p + 10) // 10 ** 10
        k, r = divmod(x, ln10)
        one = 10 ** p
        # Halved eight times, then the series, then squared as often.
        r >>= 8
        total = term = one
        i = 1
        while term:
            term = term * r // (one * i)
            total += term
            i += 1
        for _ in range(8):
            total = total * total // one
        return _inexact(_make(0, total, k - p), context)

    def ln(self, context=None):
        return self._log(context or getcontext(), False)

    def log10(self, context=None):
        return self._log(context or getcontext(), True)

    def _log(self, context, ten):
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        if not self:
            return _make(1, 0, 0, 'F')
        if self._sign:
            context._raise(InvalidOperation)
            return _NAN
        if self._special:
            return self
        if self._cmp(Decimal(1)) == 0:
            return Decimal(0)
        text = str(self._n)
        if ten and text[0] == '1' and not text[1:].strip('0'):
            return Decimal(self.adjusted())._fix(context)
        p = context.prec + 15 + _digits(abs(self.adjusted()) + 1)
        v = _ln(self, p)
        if ten:
            v = v * 10 ** p // _ln10(p)
        return _inexact(_make(int(v < 0), abs(v), -p), context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other = _convert(other)
        wide = context.copy()
        wide.prec, wide.Emax, wide.Emin = max(1, _digits(self._n) + _digits(other._n)), MAX_EMAX, MIN_EMIN
        return self._mul(other, wide)._add(_convert(third), context)

    # ---- exponents ----

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _convert(exp)
        rounding = rounding or context.rounding
        if rounding not in _ROUND:
            context.rounding = rounding
        nan = _nan_of(self, exp, context)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            context._raise(InvalidOperation)
            return _NAN
        return self._rescaled(exp._exp, rounding, context)

    def _rescaled(self, exp, rounding, context):
        if not context.Etiny() <= exp <= context.Emax:
            context._raise(InvalidOperation)
            return _NAN
        lost = False
        if exp <= self._exp:
            n = self._n * 10 ** (self._exp - exp) if self._n == 0 or self._exp - exp <= context.prec else 10 ** (context.prec + 1)
        else:
            n, lost = _drop(self._sign, self._n, exp - self._exp, rounding)
        if n and (_digits(n) > context.prec or exp + _digits(n) - 1 > context.Emax):
            context._raise(InvalidOperation)
            return _NAN
        conditions = ([Inexact] if lost else []) + ([Rounded] if exp > self._exp else [])
        if n and exp + _digits(n) - 1 < context.Emin:
            conditions.append(Subnormal)
        context._raise(*conditions)
        return _make(self._sign, n, exp)

    def normalize(self, context=None):
        context = context or getcontext()
        r = self._plus(context)
        if r._special:
            return r
        n, exp = r._n, r._exp
        if n == 0:
            return _make(self._sign, 0, 0)
        top = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < top:
            n //= 10
            exp += 1
        return _make(r._sign, n, exp)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special:
            nan = _nan_of(self, self, context)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        return _make(self._sign, _drop(self._sign, self._n, -self._exp, rounding or context.rounding)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        r = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0:
            context._raise(*([Inexact, Rounded] if r._cmp(self) else [Rounded]))
        return r

    def scaleb(self, other, context=None):
        context = context or getcontext()
        return _make(self._sign, self._n, self._exp + int(_convert(other)), self._special)._fix(context)

    def logb(self, context=None):
        context = context or getcontext()
        if self._special:
            return self.copy_abs()
        if not self:
            context._raise(DivisionByZero)
            return _make(1, 0, 0, 'F')
        return Decimal(self.adjusted())._fix(context)

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        n = self._n * 10 ** self._exp if self._exp >= 0 else self._n // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
            return self.quantize(_make(0, 1, -n))
        return self._to_int(ROUND_HALF_EVEN)

    def __floor__(self): return self._to_int(ROUND_FLOOR)
    def __ceil__(self): return self._to_int(ROUND_CEILING)

    def _to_int(self, rounding):
        return int(self) if self._special else int(self.to_integral_value(rounding))

    def __setattr__(self, name, value):
        raise AttributeError(f"'decimal.Decimal' object has no attribute {name!r} and no __dict__ for setting new attributes" if name not in ('real', 'imag') else f"attribute '{name}' of 'decimal.Decimal' objects is not writable")


def _binary(symbol, method, name):
    def forward(self, other):
        other = _operand(self, other, symbol, False)
        return other if other is NotImplemented else getattr(self, method)(other, context=getcontext())

    def backward(self, other):
        other = _operand(self, other, symbol, True)
        return other if other is NotImplemented else getattr(other, method)(self, context=getcontext())
    for f, dunder in ((forward, f'__{name}__'), (backward, f'__r{name}__')):
        f.__name__, f.__qualname__ = dunder, f'Decimal.{dunder}'
        setattr(Decimal, dunder, f)


def _operand(self, other, symbol, reflected):
    d = _convert(other, False)
    if d is not None:
        return d
    if isinstance(other, (float, str, complex)):
        ours = 'decimal.Decimal' if type(self) is Decimal else type(self).__name__
        a, b = (type(other).__name__, ours) if reflected else (ours, type(other).__name__)
        raise TypeError(f"unsupported operand type(s) for {symbol}: '{a}' and '{b}'")
    return NotImplemented


for _symbol, _method, _name in (('+', '_add', 'add'), ('-', '_sub', 'sub'), ('*', '_mul', 'mul'), ('/', '_div', 'truediv'), ('//', '_floordiv', 'floordiv'), ('%', '_mod', 'mod'), ('divmod()', '_divmod', 'divmod'), ('** or pow()', '_pow', 'pow')):
    _binary(_symbol, _method, _name)


def _pow3(self, other, modulo=None):
    other = _operand(self, other, '** or pow()', False)
    return other if other is NotImplemented else self._pow(other, modulo, getcontext())


Decimal.__pow__ = _pow3


# ---- helpers -----------------------------------------------------------------

def _make(sign, n, exp, special='', cls=Decimal):
    self = object.__new__(cls)
    put = object.__setattr__
    put(self, '_sign', sign)
    put(self, '_n', n)
    put(self, '_exp', exp)
    put(self, '_special', special)
    return self


_NAN = _make(0, 0, 0, 'n')


def _convert(other, strict=True):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if strict:
        raise TypeError('conversion from %s to Decimal is not supported' % type(other).__name__)
    return None


def _nan_of(a, b, context):
    """The NaN an operation gives when an operand is one; None when none is."""
    for x in (a, b):
        if x._special == 'N':
            context._raise(InvalidOperation)
            return _NAN
    for x in (a, b):
        if x._special == 'n':
            return x
    return None


def _parse(value, context, cls):
    text = value.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = int(text[0] == '-')
        text = text[1:]
    low = text.lower()
    if low in ('inf', 'infinity'):
        return _make(sign, 0, 0, 'F', cls)
    if low == 'nan' or low == 'snan':
        return _make(sign, 0, 0, 'N' if low[0] == 's' else 'n', cls)
    exp = 0
    mantissa, mark, tail = low.partition('e')
    whole, point, rest = mantissa.partition('.')
    digits = whole + rest
    good = digits.isdecimal()
    if mark:
        unsigned = tail[1:] if tail[:1] in ('+', '-') else tail
        good = good and unsigned.isdecimal()
        exp = int(tail) if good else 0
    if not good:
        context._raise(ConversionSyntax)
        return _make(0, 0, 0, 'n', cls)
    return _make(sign, int(digits), exp - len(rest), '', cls)


def _from_tuple(value, cls):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exp in ('F', 'n', 'N'):
        return _make(sign, 0, 0, exp, cls)
    if not isinstance(exp, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    n = 0
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        n = n * 10 + d
    return _make(sign, n, exp, '', cls)


def _inexact(d, context):
    """Rounds what is never exact."""
    size = _digits(d._n)
    if size <= context.prec:
        d = _make(d._sign, d._n * 10 ** (context.prec + 2 - size) + 1, d._exp - (context.prec + 2 - size))
    elif d._n % 5 == 0:
        d = _make(d._sign, d._n + 1, d._exp)
    inner = context.copy()
    inner.rounding = ROUND_HALF_EVEN
    inner.clear_flags()
    r = d._fix(inner)
    context._raise(*[s for s in _SIGNALS if inner.flags[s]])
    return r


def _inexact_one(context):
    context._raise(Inexact, Rounded)
    return _make(0, 10 ** (context.prec - 1), 1 - context.prec)


def _atanh_inverse(k, one):
    """atanh(1 / k) in units of 1 / one."""
    power = one // k
    total, n, kk = power, 3, k * k
    while power:
        power //= kk
        total += power // n
        n += 2
    return total


def _ln10(p):
    """ln(10) * 10**p."""
    one = 10 ** (p + 10)
    ln2 = 18 * _atanh_inverse(26, one) - 2 * _atanh_inverse(4801, one) + 8 * _atanh_inverse(8749, one)
    ln5 = 2 * ln2 + 2 * _atanh_inverse(9, one)
    return (ln2 + ln5) // 10 ** 10


def _ln(d, p):
    """ln(d) * 10**p for a positive d."""
    one = 10 ** (p + 10)
    size = _digits(d._n)
    k = d._exp + size
    x = d._n * one // 10 ** size
    # x is in [0.1, 1): roots bring it near 1, where the series is short.
    roots = 0
    while not one - one // 64 < x < one + one // 64:
        x = _isqrt(x * one)
        roots += 1
    y = (x - one) * one // (x + one)
    square = y * y // one
    total, power, n = 0, y, 1
    while power:
        total += power // n if power >= 0 else -(-power // n)
        power = power * square // one if power >= 0 else -(-power * square // one)
        n += 2
    return ((total << (roots + 1)) + k * _ln10(p + 10)) // 10 ** 10


def _power(base, e, sign, context):
    """base ** e for a whole e, exact before it is rounded as long as that is not too long."""
    negative = e < 0
    e = abs(e)
    size = _digits(base._n)
    if size * e <= 4 * context.prec + 400:
        r = _make(sign, base._n ** e, base._exp * e)
    else:
        inner = context.copy()
        inner.clear_traps()
        inner.prec, inner.rounding, inner.Emax, inner.Emin = context.prec + _digits(e) + 10, ROUND_HALF_EVEN, MAX_EMAX, MIN_EMIN
        r, square = Decimal(1), base
        while e:
            if e & 1:
                r = r._mul(square, inner)
            e >>= 1
            if e:
                square = square._mul(square, inner)
        r = _make(sign, r._n, r._exp)
    if not negative:
        return r._fix(context)
    return Decimal(1)._div(r, context)


def _root_power(base, other, context):
    """base ** 0.5 and its like when that is exact; None when it is not."""
    n, d = other.as_integer_ratio()
    if d & (d - 1) or d > 64 or abs(n) > 64:
        return None
    inner = context.copy()
    inner.clear_traps()
    inner.prec += 10
    r = base
    while d > 1:
        inner.clear_flags()
        r = r.sqrt(inner)
        if inner.flags[Inexact]:
            return None
        d >>= 1
    r = _power(r, n, 0, context)
    # The result of a power that is no integer has all its digits.
    gap = context.prec - _digits(r._n)
    return _make(0, r._n * 10 ** gap, r._exp - gap) if gap > 0 else r


# ---- formatting --------------------------------------------------------------

def _spec(text):
    """Fill, align, sign, no negative zero, alternate, zero, width, separator, precision, type; ValueError."""
    fill, align, i = ' ', '', 0
    if len(text) > 1 and text[1] in '<>=^':
        fill, align, i = text[0], text[1], 2
    elif text[:1] and text[0] in '<>=^':
        align, i = text[0], 1
    sign = '-'
    if text[i:i + 1] and text[i] in '+- ':
        sign, i = text[i], i + 1
    plain_zero = text[i:i + 1] == 'z'
    i += plain_zero
    if text[i:i + 1] == '#':
        i += 1
    if text[i:i + 1] == '0':
        i += 1
        if not align:
            fill, align = '0', '='
    start = i
    while text[i:i + 1].isdecimal():
        i += 1
    width = int(text[start:i] or 0)
    comma = ''
    if text[i:i + 1] == ',':
        comma, i = text[i], i + 1
    precision = None
    if text[i:i + 1] == '.':
        start = i = i + 1
        while text[i:i + 1].isdecimal():
            i += 1
        if start == i:
            raise ValueError('invalid format string')
        precision = int(text[start:i])
    kind = text[i:]
    if kind not in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%'):
        raise ValueError('invalid format string')
    return fill, align or '>', sign, plain_zero, width, comma, precision, kind


def _format(self, text, context):
    fill, align, sign_mode, plain_zero, width, comma, precision, kind = _spec(text)
    if self._special:
        body = {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[self._special] + ('%' if kind == '%' else '')
        fill = ' ' if align == '=' and fill == '0' else fill
        align = '>' if align == '=' else align
        negative = self._sign
    else:
        d = _make(self._sign, self._n, self._exp + 2) if kind == '%' else self
        rounding = context.rounding
        if not kind and precision is None:
            kind, exact = 'G' if context.capitals else 'g', True
        else:
            exact = False
            kind = kind or ('G' if context.capitals else 'g')
        if precision is not None:
            if kind in 'eE':
                d = d._shortened(precision + 1, rounding)
            elif kind in 'fF%':
                d = d._at(-precision, rounding)
            elif _digits(d._n) > precision and kind in 'gGn':
                d = d._shortened(precision or 1, rounding)
        if not d._n and d._exp > 0 and kind in 'fF%':
            d = _make(d._sign, 0, 0)
        digits = str(d._n)
        left = d._exp + len(digits)
        if kind in 'eE':
            point = 1 if d._n or precision is None else 1 - precision
        elif kind in 'fF%':
            point = left
        else:
            point = left if d._exp <= 0 and left > -6 else 1
        if point < 0:
            whole, rest = '0', '0' * -point + digits
        elif point > len(digits):
            whole, rest = digits + '0' * (point - len(digits)), ''
        else:
            whole, rest = digits[:point] or '0', digits[point:]
        e = left - point
        negative = d._sign and not (plain_zero and not d._n)
        tail = ('.' + rest if rest else '') + ('%s%+d' % ('E' if kind in 'EG' else 'e', e) if e or kind in 'eE' else '') + ('%' if kind == '%' else '')
        if comma:
            room = width - len(tail) - (1 if negative or sign_mode in '+ ' else 0) if fill == '0' and align == '=' else 0
            grouped = f'{int(whole):{comma}}'
            while len(grouped) < room:
                whole = '0' + whole
                groups = []
                w = whole
                while w:
                    groups.append(w[-3:])
                    w = w[:-3]
                grouped = comma.join(reversed(groups))
            whole = grouped
        body = whole + tail
    mark = '-' if negative else sign_mode if sign_mode in '+ ' else ''
    pad = fill * (width - len(mark) - len(body))
    if align == '<':
        return mark + body + pad
    if align == '=':
        return mark + pad + body
    if align == '^':
        half = len(pad) // 2
        return pad[:half] + mark + body + pad[half:]
    return pad + mark + body


def _shortened(self, digits, rounding):
    """Rounded to so many digits; a zero stays as it is."""
    size = _digits(self._n)
    if self._n == 0:
        return self
    if size <= digits:
        return _make(self._sign, self._n * 10 ** (digits - size), self._exp - (digits - size))
    n, lost = _drop(self._sign, self._n, size - digits, rounding)
    exp = self._exp + size - digits
    return _make(self._sign, n // 10, exp + 1) if _digits(n) > digits else _make(self._sign, n, exp)


def _at(self, exp, rounding):
    """Rounded to an exponent."""
    if self._exp >= exp:
        return _make(self._sign, self._n * 10 ** (self._exp - exp), exp)
    return _make(self._sign, _drop(self._sign, self._n, exp - self._exp, rounding)[0], exp)


Decimal._shortened = _shortened
Decimal._at = _at


# ---- contexts ----------------------------------------------------------------

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])
_current = [None]


def getcontext():
    """The context in force."""
    c = _current[0]
    if c is None:
        c = _current[0] = DefaultContext.copy()
    return c


def setcontext(context, /):
    """Puts a context in force."""
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _ContextManager:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, kind, value, traceback):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A context for the body of a with statement."""
    new = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(new, name, value)
    return _ContextManager(new)
`;
