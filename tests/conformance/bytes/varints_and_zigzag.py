# Numbers in as many bytes as they need, signs folded in.
def zigzag(n): return (n << 1) ^ (n >> 63) if n >= 0 else ((-n) << 1) - 1
def unzigzag(z): return (z >> 1) ^ -(z & 1)
def encode(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 127
        out.append(low | (128 if n else 0))
        if not n: return bytes(out)
def decode(data):
    n = shift = 0
    for i, b in enumerate(data):
        n |= (b & 127) << shift
        if not b & 128: return n, data[i + 1:]
        shift += 7
    raise ValueError('cut short')
for n in [0, 1, -1, 63, 64, -64, 300, -300, 2 ** 31, -2 ** 40]:
    e = encode(zigzag(n)); print(n, e.hex(' '), unzigzag(decode(e)[0]))
stream = b''.join(encode(n) for n in (1, 128, 16384)); out = []
while stream: n, stream = decode(stream); out.append(n)
print(out)
try: decode(b'\x80\x80')
except ValueError as e: print(e)
