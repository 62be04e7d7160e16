# A ring over a bytearray, a ring over a list, and views into both: heads, tails, wrap-around.
class Ring:
    def __init__(self, n): self.b = bytearray(n); self.n = n; self.head = self.size = 0
    def put(self, data):
        if len(data) > self.n - self.size: raise BufferError(f"{len(data)} bytes into {self.n - self.size}")
        for byte in data:
            self.b[(self.head + self.size) % self.n] = byte; self.size += 1
    def get(self, k):
        k = min(k, self.size); end = self.head + k
        out = bytes(self.b[self.head:end]) if end <= self.n else bytes(self.b[self.head:]) + bytes(self.b[:end - self.n])
        self.head = end % self.n; self.size -= k
        return out
    def __repr__(self): return f"Ring({bytes(self.b)!r}, head={self.head}, size={self.size})"
r = Ring(8); r.put(b"abcdef"); print(r, r.get(4), r); r.put(b"ghijkl"); print(r, r.get(3), r.get(100), r.get(1), r)
try: r.put(b"123456789")
except BufferError as e: print(e)
view = memoryview(r.b); w = view[2:6]; w[:] = b"VIEW"; print(r.b, w.tobytes(), w.nbytes, view[::2].tobytes(), view.contiguous, view[::2].contiguous)
try: r.b.append(1)
except BufferError as e: print(e)
try: w[0:2] = b"abc"
except ValueError as e: print(e)
w.release(); view.release(); r.b.append(1); print(len(r.b))
try: w[0]
except ValueError as e: print(e)
c = memoryview(bytearray(range(16))).cast("I"); print(c.tolist(), c.itemsize, c.format, len(c)); c[1] = 0xFFFFFFFF; print(c.obj)
try: c[0] = -1
except ValueError as e: print(e)
try: c[0] = "x"
except TypeError as e: print(e)
m = memoryview(b"const")
try: m[0] = 1
except TypeError as e: print(e)
print(m.readonly, m[1], m[-1:].nbytes, bytes(m[1:3]), m == b"const", m.tolist()[:2], m.hex(), hash(m) == hash(b"const"))
two = memoryview(bytearray(range(12))).cast("B", (3, 4)); print(two.shape, two.strides, two.ndim, two[1, 2], two.tolist())
try: two[0]
except NotImplementedError as e: print(e)
class Slots:
    def __init__(self, n): self.items = [None] * n; self.w = 0
    def push(self, x): old, self.items[self.w % len(self.items)] = self.items[self.w % len(self.items)], x; self.w += 1; return old
s = Slots(3); print([s.push(i) for i in "abcde"], s.items, s.w)
with memoryview(bytearray(b"ctx")) as mv: print(mv[0])
try: mv[0]
except ValueError as e: print(e)
import struct
buf = bytearray(12)
for i in range(3): struct.pack_into(">hH", buf, 4 * i, -i, 60000 + i)
print(buf.hex(" "), list(struct.iter_unpack(">hH", buf)), struct.unpack_from(">H", buf, 6))
try: struct.pack_into("I", buf, 10, 1)
except struct.error as e: print(e)
