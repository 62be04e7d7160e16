def pi_digits(n):
    out, q, r, t, k, m, x = [], 1, 0, 1, 1, 3, 3
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return ''.join(map(str, out))
print(pi_digits(50))
def e_digits(n):
    s = t = 10 ** (n + 5)
    k = 1
    while t:
        t //= k
        s += t
        k += 1
    return str(s)[:n]
print(e_digits(40), str(2 ** 500)[:20], len(str(7 ** 777)), sum(map(int, str(2 ** 1000))), 3 ** 300 % 10 ** 12)
def to_base(n, b):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    s, neg = '', n < 0
    n = abs(n)
    while n: n, s = n // b, digits[n % b] + s
    return ('-' if neg else '') + (s or '0')
print([to_base(n, b) for n, b in ((255, 16), (-10, 2), (0, 5), (10 ** 30, 36))], int(to_base(10 ** 30, 36), 36) == 10 ** 30)
def karatsuba(x, y):
    if x < 2 ** 64 or y < 2 ** 64: return x * y
    m = max(x.bit_length(), y.bit_length()) // 2
    a, b, c, d = x >> m, x & (1 << m) - 1, y >> m, y & (1 << m) - 1
    p, q = karatsuba(a, c), karatsuba(b, d)
    return (p << 2 * m) + ((karatsuba(a + b, c + d) - p - q) << m) + q
u, v = 3 ** 400, 7 ** 300
print(karatsuba(u, v) == u * v, u * v % 1000003, (u * v).bit_length(), (u * v) // u == v, divmod(-u, v)[1] == -u % v)
a, b = 10 ** 50, 3
print(a // b, a % b, -a // b, -a % b, a // -b, a % -b, divmod(-a, -b), (a + 1) / 10 ** 49, a / 3, 10 ** 50 / 10 ** 48)
print(5 % 3, -5 % 3, 5 % -3, -5 % -3, 5 // 3, -5 // 3, 5 // -3, -5 // -3, 0 // -3, 0 % -3, (-1) ** 101, 2 ** 0, 0 ** 5)
print(a & (2 ** 70 - 1), a | 1, a ^ a, ~a, -a >> 3, -a & 0xffff, (-a) | 5, a << 3 == a * 8, a >> 166, (-1) >> 100, -(2 ** 64) & 2 ** 65 - 1)
r, n = 1, 0
while r < 10 ** 30: r, n = r * 3 + 1, n + 1
print(r, n, [sum(int(c) ** len(str(i)) for c in str(i)) == i for i in (153, 370, 154)])
lcg, out = 42, []
for _ in range(5):
    lcg = (lcg * 6364136223846793005 + 1442695040888963407) & 2 ** 64 - 1
    out.append(lcg >> 33)
print(out, hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30), hash(-1))
