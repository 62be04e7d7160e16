# Numbers written in other bases, and back; digits of big ones.
def to(n, base, digits='0123456789abcdefghijklmnopqrstuvwxyz'):
    if n < 0: return '-' + to(-n, base)
    out = ''
    while True:
        n, d = divmod(n, base)
        out = digits[d] + out
        if n == 0: return out
for n in (0, 10, 255, -37, 10 ** 15):
    print(n, [to(n, b) for b in (2, 7, 16, 36)], all(int(to(n, b), b) == n for b in range(2, 37)))
print(f'{255:b} {255:o} {255:X} {255:#x} {255:010b} {-5:b}', bin(-5), oct(8), hex(-255), int('z', 36), int('-0b11', 0))
for bad in [('2', 2), ('12', 1), ('z', 35), ('', 10), ('0b', 0), ('1_', 10)]:
    try: print(int(*bad))
    except ValueError as e: print(e)
f = 1
for i in range(2, 31): f *= i
print(f, len(str(f)), sum(map(int, str(f))), f.bit_length(), f & -f, (f >> 26) % 2, f.bit_count())
print(2 ** 100 % 97, pow(2, 100, 97), divmod(-2 ** 70, 3), -7 // 2, -7 % 2, 7 // -2, 7 % -2, (-1) ** 3, 0 ** 0, ~7, 6 ^ 3)
