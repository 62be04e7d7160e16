# Why 0.1 + 0.2 is not 0.3, where the next number lies, and sums that keep what others lose.
import math
from fractions import Fraction
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), Fraction(0.1), (0.1).hex())
print(math.nextafter(1.0, 2), math.ulp(1.0), 1 + math.ulp(1.0) / 2 == 1, 2 ** 53 + 1.0, float(2 ** 53 + 1))
xs = [1e16, 1.0, -1e16]; print(sum(xs), math.fsum(xs), sum([0.1] * 10), math.fsum([0.1] * 10))
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(-0.5), round(1e20), round(12.5, -1))
print(float('inf') - float('inf'), -0.0 == 0.0, math.copysign(1, -0.0), 1e308 * 10, math.isnan(float('nan')), float('nan') == float('nan'))
print(5 // 0.3, 5 % 0.3, divmod(-7.5, 2), math.fmod(-7.5, 2), math.remainder(7, 4), int(-2.9), math.floor(-2.1), math.trunc(-2.9))
print((2.5).as_integer_ratio(), (1e-5).is_integer(), float.fromhex('0x1.8p3'), repr(1e22), repr(1e21 + 1), 1e-7, 123456789.0, 1e16)
for f in (lambda: 1.0 / 0, lambda: math.sqrt(-1), lambda: int(float('inf')), lambda: math.log(0), lambda: 10.0 ** 400, lambda: float('1e')):
    try: print(f())
    except (ArithmeticError, ValueError) as e: print(type(e).__name__, e)
