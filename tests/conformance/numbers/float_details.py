import math
inf, nan = float('inf'), float('nan')
print(inf > 1e308, -inf < 0, inf - inf, inf * 0, inf + 1 == inf, nan != nan, 1 / inf, -1 / inf, inf // 1, max(1, nan), max(nan, 1), min(nan, 1))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 0.5 + 0.25, 1e16 + 1, 1e16 + 2, 2 ** 53 + 1.0, 1.1 * 3, 0.1 * 3, 1 - 0.9, 4.35 * 100)
print(-0.0, 0.0 == -0.0, math.copysign(1, -0.0), str(-0.0), 0.0 * -1, -0.0 + 0.0, abs(-0.0), round(-0.3))
print(float.hex(0.1), (0.5).hex(), (1e-320).hex(), float.fromhex('0x1p-2'), (0.1).as_integer_ratio(), (2.5).as_integer_ratio(), (-1.5).is_integer(), (1e20).is_integer())
for v in (0.5, 1.5, 2.5, -0.5, 2.675, 1e15 + 0.5):
    print(round(v), round(v, 1), round(v, 2), math.floor(v), math.ceil(v), math.trunc(v), int(v), end='; ')
print()
print(math.sqrt(2), math.pi, math.e, math.sin(1), math.log(10), math.log2(8), math.log10(1000), math.exp(1), math.pow(2, 0.5), math.hypot(3, 4), math.atan2(1, 1), math.degrees(math.pi))
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 20), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.isnan(nan), math.isinf(-inf), math.isfinite(1))
print(math.modf(3.25), math.frexp(8.0), math.ldexp(0.5, 4), math.fmod(-7, 3), -7 % 3, math.remainder(7, 3), math.nextafter(1, 2), math.ulp(1.0), math.inf, math.nan)
print(7.0 // 2, -7.0 // 2, 7.0 % -2, -7.5 % 2, divmod(-7.5, 2), 1e308 * 10, 5e-324 / 2, 2.0 ** -1074, 1.7976931348623157e308 + 1)
print(1e22, 1e21, 123456789.123456789, 1e-7, 0.00001, 1234567890123456.7, 12345678901234567.0, 9007199254740993.0, 0.1 + 0.7, 100 * 1.1, 3.0, 1e5, 1.0e-10)
print(float(2 ** 53 + 1), float(10 ** 23), float('1e23'), 1e23, float(str(0.1)), float('0.1000000000000000055511151231257827'), int(1e23), int(2.0 ** 70))
print(1.0 == 1, 1.5 == 3 / 2, hash(1.5), hash(inf), hash(2.0 ** 61), 1 < 1.0000000000000002, 2 ** 1000 < inf, 2 ** 53 == 2.0 ** 53, 10 ** 17 + 1 == 1e17)
print('%.20f' % 0.1, '%.0f %.0f %.0f' % (0.5, 1.5, 2.5), '%.3g' % 1234567, '%g' % 1e-5, f'{1/3:.10}', f'{1e100:.3f}'[:10], f'{12345.6789:,.2f}', f'{0.000012345:.2e}', f'{5e-324!r}')
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: int(inf), lambda: math.floor(nan), lambda: math.exp(1000), lambda: 2.0 ** 5000, lambda: (-8) ** 0.5 and math.pow(-8, 0.5), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: inf.as_integer_ratio(), lambda: math.sqrt('a'), lambda: math.fmod(inf, 1), lambda: math.log(2, 1), lambda: float.fromhex('z')):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
