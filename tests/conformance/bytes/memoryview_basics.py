ba = bytearray(b'abcdef')
m = memoryview(ba)
print(m[0], m[-1], bytes(m[1:3]), len(m), m.nbytes, m.readonly, m.format, m.itemsize, m.tolist()[:3], m.ndim, m.shape)
m[0] = 65
m[1:3] = b'XY'
print(ba, bytes(m[::2]), m[2:] == b'Ydef', m == ba, 65 in m)
part = m[2:5]
part[0] = ord('!')
print(ba, part.tobytes(), part.obj is ba)
r = memoryview(b'read only')
print(r.readonly, bytes(r[5:]), hash(r) == hash(b'read only'))
for bad in (lambda: r.__setitem__(0, 1), lambda: m.__setitem__(slice(0, 2), b'long'), lambda: m.__setitem__(0, 256), lambda: m[99], lambda: memoryview('x'), lambda: m['a'], lambda: hash(m), lambda: ba.append(1), lambda: ba.extend(b'x'), lambda: ba.clear(), lambda: m.__setitem__(0, b'a'), lambda: memoryview([1])):
    try:
        bad()
        print('ok')
    except Exception as e:
        print(type(e).__name__, e)
part.release()
m.release()
ba.append(33)
print(ba)
try:
    m[0]
except ValueError as e:
    print(e)
with memoryview(ba) as v:
    print(v.tobytes(), list(v)[:2])
try:
    v.tolist()
except ValueError as e:
    print(e)
ba.pop()
data = bytearray(range(16))
v = memoryview(data)
c = v.cast('I')
print(len(c), c.itemsize, c.format, hex(c[1]), c.nbytes)
c[0] = 0xdeadbeef
print(data[:4].hex(), v[0:4].hex(), v.cast('H')[0] == 0xbeef, v.cast('b')[0])
g = v.cast('B', [4, 4])
print(g.shape, g[1, 2], g.tolist()[3], g.strides)
try:
    v.cast('Q')[9]
except IndexError as e:
    print(e)
try:
    v[:5].cast('I')
except TypeError as e:
    print(e)
def fill(view, value):
    for i in range(len(view)):
        view[i] = value
fill(v[8:12], 7)
print(data.hex(), bytes(reversed(v[:3])), sum(v[8:12]), v[4:8].tolist(), v[4:8] == data[4:8], v.contiguous)
big = bytearray(1000)
chunks = [memoryview(big)[i:i + 300] for i in range(0, 1000, 300)]
for i, ch in enumerate(chunks):
    ch[:] = bytes([i]) * len(ch)
print([len(c) for c in chunks], big[299], big[300], big[-1], [c[0] for c in chunks])
