/** statistics: means and spreads. Behaviour of Lib/statistics.py, CPython 3.13. */
export const STATISTICS_SOURCE = (): string => String.raw`
"""Means and spreads. Sums are exact: every number is a ratio of two ints until the end."""
import math


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """(numerator, denominator); the denominator of an infinity or a NaN is None."""
    if not hasattr(x, 'as_integer_ratio'):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    try:
        return x.as_integer_ratio()
    except (OverflowError, ValueError):
        return x, None


def _coerce(T, S):
    """The type of a result from numbers of both types."""
    from fractions import Fraction
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _sum(data):
    """Exact sum as (numerator, denominator), how many, and of which type the result is to be. Without a denominator it is an infinity or a NaN."""
    by_denominator = {}
    n = 0
    T = int
    for x in data:
        if type(x) is not T:
            T = _coerce(T, type(x))
        p, q = _ratio(x)
        by_denominator[q] = by_denominator.get(q, 0) + p
        n += 1
    if None in by_denominator:
        return by_denominator[None], None, n, T
    common = 1
    for q in by_denominator:
        common = common * q // math.gcd(common, q)
    return sum(p * (common // q) for q, p in by_denominator.items()), common, n, T


def _divide(p, q, T=int):
    """p/q as a T; an int only when it is whole."""
    if issubclass(T, int):
        return T(p // q) if p % q == 0 else p / q
    if T is float:
        return p / q
    from fractions import Fraction
    try:
        return T(Fraction(p, q))
    except TypeError:
        return T(p) / T(q)


def _special(x, T):
    return x if type(x) is T else T(x)


def mean(data):
    p, q, n, T = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _special(p / n, T) if q is None else _divide(p, q * n, T)


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return math.fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    logs = []
    zero = False
    n = 0
    for x in data:
        n += 1
        if x > 0.0 or math.isnan(x):
            logs.append(math.log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    total = math.fsum(logs)
    if math.isnan(total):
        return math.nan
    if zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / n)


def harmonic_mean(data, weights=None):
    negative = 'harmonic mean does not support negative values'
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not hasattr(x, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(negative)
        return x
    if weights is None:
        weights, a, b = [1] * n, n, 1
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        if any(w < 0 for w in weights):
            raise StatisticsError(negative)
        a, b, _, _ = _sum(weights)
    parts = []
    for w, x in zip(weights, data):
        if x < 0:
            raise StatisticsError(negative)
        if w and x == 0:
            return 0
        parts.append(w / x if w else 0)
    p, q, _, T = _sum(parts)
    if p <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _special(a / b / p, T) if q is None else _divide(a * q, b * p, T)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def mode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    top = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == top]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    if method not in ('exclusive', 'inclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    m = ld - 1 if method == 'inclusive' else ld + 1
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * m // n, 1), ld - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center=None):
    """Exact sum of the squared distances from the mean (or from center)."""
    data = list(data)
    n = len(data)
    p, q, n, T = _sum(data)
    if n == 0:
        return 0, 1, 0, T
    if q is None:
        return p, None, n, T
    if center is None:
        mp, mq = p, q * n
    else:
        mp, mq = _ratio(center)
    num, den = 0, 1
    for x in data:
        a, b = _ratio(x)
        up, down = a * mq - mp * b, b * mq
        num, den = num * down * down + up * up * den, den * down * down
        g = math.gcd(num, den)
        num, den = num // g, den // g
    return num, den, n, T


def variance(data, xbar=None):
    p, q, n, T = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _special(p / (n - 1), T) if q is None else _divide(p, q * (n - 1), T)


def pvariance(data, mu=None):
    p, q, n, T = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _special(p / n, T) if q is None else _divide(p, q * n, T)


def _root(p, q):
    """Correctly rounded square root of p/q."""
    if p == 0:
        return 0.0
    shift = max(0, 110 - p.bit_length() + q.bit_length())
    shift += shift & 1
    scaled = (p << shift) // q
    r = math.isqrt(scaled)
    # One sticky bit keeps the division below from rounding a tie the wrong way.
    r = r * 2 + (r * r * q != p << shift)
    return r / (1 << shift // 2 + 1)


def stdev(data, xbar=None):
    p, q, n, T = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(p, q * (n - 1))


def pstdev(data, mu=None):
    p, q, n, T = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(p, q * n)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.sumprod([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def _ranks(data):
    """Place of each item in order, equal ones sharing the middle of theirs; counted from the middle of all."""
    order = sorted(range(len(data)), key=data.__getitem__)
    result = [0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for k in order[i:j]:
            result[k] = (i + j + 1) / 2 - (len(data) + 1) / 2
        i = j
    return result


def correlation(x, y, /, *, method='linear'):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    root = math.sqrt(sxx * syy)
    # One step of Newton's on the exact product.
    return sxy / (root + math.sumprod((sxx, root), (syy, -root)) / (2.0 * root))


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    xbar, ybar = (0, 0) if proportional else (math.fsum(x) / n, math.fsum(y) / n)
    if not proportional:
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
    if not sxx:
        raise StatisticsError('x is constant')
    slope = sxy / sxx
    return namedtuple('LinearRegression', ['slope', 'intercept'])(slope, 0.0 if proportional else ybar - slope * xbar)


def median_grouped(data, interval=1.0):
    """The median of data in classes of a width, by their midpoints."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = data.index(x)
    j = n - data[::-1].index(x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return (x - interval / 2.0) + interval * (n / 2 - i) / (j - i)


# Rational approximations of the normal quantile (Wichura, algorithm AS 241): numerator and denominator, highest power first.
_CENTRE = ((2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4, 4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3, 1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
           (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4, 2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2, 4.23133_30701_60091_1252e+1, 1.0))
_MIDDLE = ((7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1, 1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0, 4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
           (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2, 1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0, 2.05319_16266_37758_82187e+0, 1.0))
_TAIL = ((2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3, 2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0, 5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
         (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5, 7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1, 5.99832_20655_58879_37690e-1, 1.0))


def _polynomial(coefficients, x):
    total = 0.0
    for i, c in enumerate(coefficients):
        total = c if i == 0 else total * x + c
    return total


def _quantile(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_CENTRE[0], r) * q / _polynomial(_CENTRE[1], r) * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    table, r = (_MIDDLE, r - 1.6) if r <= 5.0 else (_TAIL, r - 5.0)
    x = _polynomial(table[0], r) / _polynomial(table[1], r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution: its mean and standard deviation."""
    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [_quantile(rnd(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(2.0 * math.pi * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
`;
