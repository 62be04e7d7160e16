for n in (0, 1, 127, 128, 255, 256, 65535, 2 ** 31, 2 ** 64 - 1):
    size = max(1, (n.bit_length() + 7) // 8)
    b, l = n.to_bytes(size, 'big'), n.to_bytes(size, 'little')
    print(n, b.hex(), l.hex(), int.from_bytes(b, 'big') == n, int.from_bytes(l, 'little') == n, b[::-1] == l)
for n in (-1, -128, -129, 127, 128, -32768):
    for size in (1, 2, 4):
        try:
            b = n.to_bytes(size, 'big', signed=True)
            print(n, size, b.hex(), int.from_bytes(b, 'big', signed=True), int.from_bytes(b, 'big'))
        except OverflowError as e:
            print(n, size, e)
print((5).to_bytes(), (1000).to_bytes(2), int.from_bytes(b'\x01\x02'), int.from_bytes(b''), int.from_bytes([1, 0], 'big'), int.from_bytes(bytearray(b'\xff'), 'big'), (0).to_bytes(0, 'big'))
def twos(n, bits): return n & ((1 << bits) - 1)
def signed(u, bits): return u - (1 << bits) if u >> (bits - 1) else u
print([twos(n, 8) for n in (-1, -128, 127)], [signed(u, 8) for u in (255, 128, 127)], signed(twos(-12345, 32), 32))
def bits(n, w=8): return ''.join(str(n >> i & 1) for i in range(w - 1, -1, -1))
print([bits(n) for n in (0, 5, 170, 255)], bits(1000, 16), int('10101010', 2), f'{170:08b}', f'{0xdeadbeef:032b}')
def swap32(n): return int.from_bytes(n.to_bytes(4, 'big'), 'little')
print(hex(swap32(0x12345678)), hex(swap32(swap32(0xcafebabe))), hex(swap32(1)))
x = 0x12345678
print([hex(x >> s & 0xff) for s in (24, 16, 8, 0)], hex((x & 0xff) << 24 | (x & 0xff00) << 8 | x >> 8 & 0xff00 | x >> 24))
flags = 0
READ, WRITE, EXEC = 1 << 0, 1 << 1, 1 << 2
flags |= READ | EXEC
print(flags, bool(flags & READ), bool(flags & WRITE), flags ^ READ, flags & ~EXEC, bin(flags))
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print([popcount(n) for n in (0, 1, 255, 2 ** 40 - 1)], [(n).bit_count() for n in (0, 1, 255, -255)], [n & -n for n in (12, 8, 7)])
def zigzag(n): return n << 1 if n >= 0 else (-n << 1) - 1
def unzigzag(u): return u >> 1 if u & 1 == 0 else -(u + 1 >> 1)
print([zigzag(n) for n in (0, -1, 1, -2, 2)], [unzigzag(zigzag(n)) for n in (-100, 0, 100)])
def crc8(data):
    c = 0
    for byte in data:
        c ^= byte
        for _ in range(8):
            c = (c << 1 ^ 7) & 0xff if c & 0x80 else c << 1
    return c
def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
def fnv(data):
    h = 0xcbf29ce484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001b3 & 2 ** 64 - 1
    return h
print(hex(crc8(b'123456789')), hex(adler(b'Wikipedia')), hex(fnv(b'hello')))
