from fractions import Fraction as F
import math
print(F(3, 6), F('0.25'), F('3/4'), F(0.5), F(-1, -2), F('1e-2'), F(1, 3) + F(1, 6), F(1, 2) * 3, 2 - F(1, 2), F(7, 2) // 1, F(7, 2) % 1, F(1, 2) ** 2, F(4, 9) ** 0.5, F(2) ** -1, -F(1, 2), abs(F(-1, 2)), int(F(7, 2)), round(F(7, 2)), round(F(22, 7), 2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), float(F(1, 4)), F(1, 2) == 0.5, F(1, 2) < F(2, 3), hash(F(1, 2)) == hash(0.5), repr(F(1, 2)), F(1, 2).numerator, F(3.14159).limit_denominator(100), F(5).is_integer(), F(1, 2).as_integer_ratio(), sum([F(1, 3)] * 3), max(F(1, 2), F(1, 3)), F(1, 2) + 0.5, bool(F(0)), divmod(F(7, 2), F(1, 2)), f'{F(1, 3):.3f}', F(1, 2) + True, sorted([F(1, 2), F(1, 3)]), {F(1, 2): 1}[0.5], F(10, 5), str(F(2)), F(), F(True), 1 / F(3))
for b in (lambda: F(1, 0), lambda: F('abc'), lambda: F(1.5, 2), lambda: F(None), lambda: F(1) / 0, lambda: F(1, 2) + 'a', lambda: F(float('nan')), lambda: F(float('inf')), lambda: F(0) ** -1, lambda: F(3, 2) // 0, lambda: F(1,2) % 0):
    try: print(b())
    except Exception as e: print(type(e).__name__, e)
print(F(1, 2) > 0.3, F(1, 3) == 1/3, F('  -3.5 '), F(1,2) != F(2,4), F(-7, 2) // 1, F(-7, 2) % 1, trunc := math.trunc(F(-7, 2)), F.from_float(0.1), F(1,2).conjugate(), pow(2, F(1)), 2 ** F(1, 2), F(8) ** F(1, 3), f'{F(3,2)}', F(123456789, 1000), f'{F(1,8):.2%}', f'{F(5,2):>8}')
