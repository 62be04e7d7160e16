/** statistics: means and spreads. Behaviour of Lib/statistics.py, CPython 3.13. */
export const STATISTICS_SOURCE = (): string => String.raw`
"""Means and spreads. Sums are exact: every number is a ratio of two ints until the end."""
import math


class StatisticsError(ValueError):
    pass


def _ratio(x):
    return x.as_integer_ratio()


def _sum(data):
    """Exact sum as (numerator, denominator), how many, and whether all were ints."""
    by_denominator = {}
    n = 0
    whole = True
    for x in data:
        p, q = _ratio(x)
        by_denominator[q] = by_denominator.get(q, 0) + p
        n += 1
        whole = whole and isinstance(x, int)
    common = 1
    for q in by_denominator:
        common = common * q // math.gcd(common, q)
    return sum(p * (common // q) for q, p in by_denominator.items()), common, n, whole


def _divide(p, q, whole=False):
    if whole and p % q == 0:
        return p // q
    return p / q


def mean(data):
    p, q, n, whole = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _divide(p, q * n, whole)


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
    data = list(data)
    if not data or any(not x > 0 for x in data):
        raise StatisticsError('Must have a non-empty dataset containing positive inputs' if not data else 'No negative inputs allowed')
    return math.exp(fmean([math.log(x) for x in data]))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None:
        weights = [1] * len(data)
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    return sum(weights) / sum([w / x for x, w in zip(data, weights)])


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
    p, q, n, whole = _sum(data)
    if n == 0:
        return 0, 1, 0, True
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
    return num, den, n, whole


def variance(data, xbar=None):
    p, q, n, whole = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _divide(p, q * (n - 1), whole)


def pvariance(data, mu=None):
    p, q, n, whole = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _divide(p, q * n, whole)


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
    p, q, n, whole = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(p, q * (n - 1))


def pstdev(data, mu=None):
    p, q, n, whole = _squares(data, mu)
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
    return math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = math.fsum([(a - xbar) ** 2 for a in x])
    syy = math.fsum([(b - ybar) ** 2 for b in y])
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / math.sqrt(sxx * syy)


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    n = len(x)
    xbar, ybar = (0, 0) if proportional else (math.fsum(x) / n, math.fsum(y) / n)
    sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = math.fsum([(a - xbar) ** 2 for a in x])
    if not sxx:
        raise StatisticsError('x is constant')
    slope = sxy / sxx
    return namedtuple('LinearRegression', ['slope', 'intercept'])(slope, 0.0 if proportional else ybar - slope * xbar)
`;
