# Numbers written in bases, with signs, groups and widths.
for n in (0, 1, -1, 255, -255, 2**40, -(2**70)):
    print(bin(n), oct(n), hex(n), f'{n:b}', f'{n:#o}', f'{n:X}', f'{n:_}', f'{n:,}')
print(int('0b101', 0), int('0o17', 0), int('0xff', 0), int('z', 36), int(' 12_000 '), int('-0'), int('٣'))
print(f'{42:08.3f}|{42:+d}|{-42: d}|{42:>+8}|{42:<8}|{42:^8}|{42:=+8}|{42:*^9}|{42:08b}|{42:#010x}|{42:e}|{42:%}|{42:c}')
print(f'{1234567.891:,.2f}|{1234567.891:_.1f}|{1e-7:g}|{1e22:g}|{123456789:g}|{0.1:.20f}|{1e300*10:f}|{-0.0:+.1f}|{1.5:10}|{1.5:<10}|{3:.2e}')
print((255).to_bytes(2, 'big'), (255).to_bytes(2, 'little'), int.from_bytes(b'\x01\x00', 'big'), (-2).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\xfe', 'big', signed=True))
for bad in ((256, 1), (-1, 1)):
    try: bad[0].to_bytes(bad[1], 'big')
    except OverflowError as e: print(e)
print((10).bit_length(), (-10).bit_length(), (0).bit_length(), (0b1011).bit_count(), (5).as_integer_ratio(), (0.75).as_integer_ratio(), (0.1).hex(), float.fromhex('0x1.8p1'))
print(7 & -4, 7 | -8, 7 ^ -1, ~7, -1 >> 10, 1 << 70, -5 >> 1, 5 & 3 | 8 ^ 2)
print(3 ** 5, 3 ** -2, (-8) ** (1 / 3), pow(3, 200, 13), pow(38, -1, 97), 2 ** 0.5, 0 ** 0, 10 ** 20 // 3)
print(1_000.5e-3, 0xFF_FF, 0b1_0, 1e1_0, complex('1-2j'), 3j ** 2, (1 + 2j) * (3 - 1j), abs(3 - 4j), (2+3j).conjugate())
