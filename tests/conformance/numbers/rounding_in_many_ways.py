# round, floor, ceil, trunc, int, // and formatting: which way each goes.
import math
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction
for x in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 2.675, 1e16 + 1):
    print(x, round(x), math.floor(x), math.ceil(x), math.trunc(x), int(x), x // 1, f'{x:.0f}', f'{x:.1f}')
for n in (-25, -15, 15, 25, 1250, 1350):
    print(n, round(n, -1), round(n, -2), round(n, 0), round(n, 2))
print(round(2.675, 2), round(Decimal('2.675'), 2), Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP), round(Fraction(2675, 1000), 2))
print(round(1234.5678, -2), round(1234.5678, 3), round(float('inf'), 2), round(-0.4), round(0.1 + 0.2, 17))
for bad in (float('nan'), float('inf')):
    try: round(bad)
    except (ValueError, OverflowError) as e: print(type(e).__name__, e)
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.nextafter(1, 2), math.ulp(1.0))
print(divmod(-7, 2), divmod(7, -2), divmod(-7.5, 2), -7 // 2, -7 % 2, math.fmod(-7, 2), math.remainder(-7, 2))
