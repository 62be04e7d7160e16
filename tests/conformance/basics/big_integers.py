a = 2 ** 100
print(a, -a, a + 1, a - a, a * a)
print(a // 3, a % 3, -a // 3, -a % 3, divmod(a, 10 ** 20), divmod(-a, 10 ** 20))
print(a >> 90, a >> 200, -a >> 200, 1 << 70, (a | 1) & 0xff, a ^ (a - 1) == 2 * a - 1, ~a)
print(a.bit_length(), (a - 1).bit_length(), (a - 1).bit_count(), hex(a - 1), bin(2 ** 65 + 1), oct(2 ** 66))
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
print(fact(25), fact(40))
print(fact(60) // fact(58), fact(30) % 1000007, len(str(fact(200))))
def fib(n):
    x, y = 0, 1
    for _ in range(n):
        x, y = y, x + y
    return x
print(fib(100), fib(300))
print(pow(7, 1000, 10 ** 9 + 7), pow(2, 200) % 97, 3 ** 150)
print(int('1' * 40), int('f' * 25, 16), int('-' + '9' * 30), str(10 ** 40))
print(10 ** 30 == 10.0 ** 30, float(10 ** 22), float(2 ** 64 + 1), int(1e22), int(1e30), 2 ** 64 / 2 ** 60)
print(a < a + 1, a == a + 0, a != -a, -a < 0 < a, sorted([10 ** 20, -10 ** 20, 5, 10 ** 19]))
try:
    10 ** 400 * 1.0
except OverflowError as e:
    print(e)
try:
    float('1' + '0' * 400) and int(float('inf'))
except OverflowError as e:
    print(e)
try:
    int(float('nan'))
except ValueError as e:
    print(e)
try:
    1 << -1
except ValueError as e:
    print(e)
print(2 ** 30, 2 ** 31, 2 ** 60, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 64, (2 ** 30 - 1) ** 2, (2 ** 30) * (2 ** 30))
print(a.to_bytes(13, 'big').hex(), int.from_bytes((2 ** 70 + 5).to_bytes(9, 'little'), 'little') - 2 ** 70, (-1).to_bytes(3, 'big', signed=True))
print(format(a, ','), format(a, '_x'), '%d' % a, f'{a:e}', f'{a:40d}|', a.__class__ is int, round(a, -20))
g, h = 3 ** 60, 3 ** 40 * 2 ** 30
while h:
    g, h = h, g % h
print(g == 3 ** 40, -(10 ** 18) // 7, (10 ** 18) // -7, 10 ** 18 % -7, 12345678901234567890 * 98765432109876543210)
