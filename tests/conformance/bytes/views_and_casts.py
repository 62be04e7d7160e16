# memoryview: shapes, casts, slices, and who is locked meanwhile.
import struct, array
b = bytearray(range(8)); v = memoryview(b)
print(v[0], bytes(v[2:4]), v[::-2].tolist(), len(v), v.nbytes, v.itemsize, v.format, v.shape, v.strides, v.readonly, v.contiguous, v.ndim)
v[0] = 255; v[1:3] = b'zz'; print(b)
for act in (lambda: v.__setitem__(0, 256), lambda: v.__setitem__(0, 'x'), lambda: v.__setitem__(slice(0, 2), b'abc'), lambda: b.append(1), lambda: v[10], lambda: memoryview('text'), lambda: memoryview(b'ro').__setitem__(0, 1)):
    try: act()
    except Exception as e: print(type(e).__name__, e)
w = v.cast('H'); print(w.tolist(), w.format, w.shape); w[0] = 0x0102; print(b[:2], struct.unpack('<H', b[:2]))
m = v.cast('B', (2, 4)); print(m.tolist(), m[1, 2], m.shape, m.ndim)
try: m[0]
except NotImplementedError as e: print(e)
print(v == b, v[:2] == bytes(b[:2]), memoryview(b'ab') == memoryview(array.array('B', b'ab')), hash(memoryview(b'x')) == hash(b'x'))
try: hash(v)
except ValueError as e: print(e)
w.release(); m.release(); v.release(); b.append(9); print(b)
try: v[0]
except ValueError as e: print(e)
with memoryview(bytearray(b'abc')) as x: print(x.obj, x.tobytes(), x.hex(), x.hex('-'), list(x))
a = array.array('i', [1, -2, 3]); y = memoryview(a); y[1] = 20; print(a, y.tolist(), y.format, y.itemsize, a.tobytes() == y.tobytes()); del y
a.append(4); a.extend([5]); a.insert(0, 0); print(a, a.typecode, a.index(20), a.pop(), a[::2], a.count(3))
print(struct.pack('>hIq', -1, 2, 3), struct.calcsize('bhi'), struct.calcsize('<bhi'), struct.unpack('3s?f', struct.pack('3s?f', b'ab', True, 1.5)), struct.pack('2H', 1, 2))
for bad in (lambda: struct.pack('B', 256), lambda: struct.pack('h', 'x'), lambda: struct.unpack('i', b'ab'), lambda: struct.pack('z', 1), lambda: struct.pack('ii', 1)):
    try: bad()
    except struct.error as e: print(e)
print(bytes.fromhex('de ad BE ef').hex(' ', 2), b'%d-%s-%a' % (5, b'x', 'é'), b'abc'.translate(None, b'b'), bytes([65, 66]).decode(), b'caf\xc3\xa9'.decode(), b'\xff'.decode('latin-1'), b'\xff'.decode(errors='replace'), 'é'.encode('ascii', 'backslashreplace'))
