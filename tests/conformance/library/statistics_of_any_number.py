# statistics of what is not a plain float: types that stay, infinities, NaN, and inputs it refuses.
import statistics as st
from decimal import Decimal
from fractions import Fraction

nan, inf = float('nan'), float('inf')
for data in ([1, nan], [1.5, inf], [inf, -inf, 2], [Decimal('1.5'), Decimal('Infinity')], [nan, inf]):
    print(st.mean(data), st.variance(data), st.pvariance(data))
print(st.mean([1, 2, 3]), st.mean([1, 2]), st.mean([True, 3]), st.mean([1, 2.0]), repr(st.mean([Decimal(1), 2])), repr(st.mean([Fraction(1, 3), 1])), st.mean([Fraction(1, 2), 0.25]))


class Metres(float):
    pass


print(type(st.mean([Metres(1), Metres(2)])).__name__, type(st.variance([Metres(1), 2, 4.0])).__name__)
for data in ([1, 'a'], ['a'], [b'1'], [None]):
    try:
        st.mean(data)
    except TypeError as e:
        print(e)
print(st.harmonic_mean([40, 60]), st.harmonic_mean([3.5]), st.harmonic_mean([Decimal(20), Decimal(60)]), st.harmonic_mean([0, 4]))
print(st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([10, 0, 5], [1, 0, 1]), repr(st.harmonic_mean([Fraction(1, 2), Fraction(1, 3)])))
print(st.geometric_mean([2, 8]), st.geometric_mean([0, 5]), st.geometric_mean([nan, 1]))
print(st.correlation([1, 2, 3, 4], [1, 4, 9, 16]), st.correlation([1, 2, 3, 4], [1, 4, 9, 16], method='ranked'), st.correlation([1, 1, 2, 9], [3, 1, 1, 0], method='ranked'))
for attempt in (lambda: st.harmonic_mean([1, -1]), lambda: st.harmonic_mean([]), lambda: st.harmonic_mean([1, 2], [1]), lambda: st.geometric_mean([]), lambda: st.geometric_mean([-1]),
                lambda: st.quantiles([1, 2, 3], method='middle'), lambda: st.correlation([1, 2], [1, 2], method='other'), lambda: st.linear_regression([1], [2]),
                lambda: st.linear_regression([1, 2], [2]), lambda: st.correlation([1, 1], [1, 2])):
    try:
        attempt()
    except ValueError as e:
        print(type(e).__name__, e.args)
print(st.stdev([1.5, 2.5, 4]), st.pstdev([1, 2, 3, 4]), st.variance([0.1, 0.2, 0.4]), st.variance([Fraction(1, 2), 3]), st.pvariance([Decimal('1.5'), Decimal('2.5')]))
