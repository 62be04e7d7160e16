import array
def t(s, **k):
    try: print(s, '=', repr(eval(s, globals(), k)))
    except Exception as e: print(s, '!!', type(e).__name__, e)
b = bytearray(b'abcdefgh'); v = memoryview(b)
for s in ['v[0]', 'v[-1]', 'v[8]', 'v["a"]', 'v[1:4].tobytes()', 'v[::-1].tobytes()', 'v[::2].tolist()', 'v[1:2, 0]', 'v[()]', 'v[...] is v', 'len(v)', 'v.nbytes', 'v.itemsize', 'v.format', 'v.ndim', 'v.shape', 'v.strides', 'v.suboffsets', 'v.readonly', 'v.c_contiguous', 'v.f_contiguous', 'v.contiguous', 'v[::2].contiguous', 'v.obj is b', 'v == b', 'v == b"abcdefgh"', 'v == v[:]', 'v == "abcdefgh"', 'v != b"x"', 'v < v', 'hash(v)', 'hash(memoryview(b"ab")) == hash(b"ab")', 'bytes(v)', 'list(v[:3])', '97 in v', 'b"a" in v', 'v.tolist()[:2]', 'v.hex()', 'v.hex("-", 4)', 'v.cast("B").format', 'v.cast("H").tolist()', 'v.cast("h")[0]', 'v.cast("I").shape', 'v.cast("Q").tolist()', 'v.cast("f").tolist()', 'v.cast("d").tolist()', 'v.cast("c")[0]', 'v.cast("?").tolist()', 'v.cast("b").tolist()[:2]', 'v.cast("B", [2, 4]).tolist()', 'v.cast("B", (2, 2, 2)).tolist()', 'v.cast("B", [2, 4])[1, 2]', 'v.cast("B", [2, 4])[1]', 'v.cast("B", [3, 3])', 'v.cast("H", [2, 2]).tolist()', 'v.cast("z")', 'v.cast("HH")', 'v.cast("<H")', 'v[:3].cast("H")', 'v[::2].cast("B")', 'v.cast("H").cast("I")', 'v.cast("H").cast("B").tolist()[:2]', 'v.cast(5)', 'v.toreadonly().readonly', 'memoryview(5)', 'memoryview("abc")', 'memoryview()', 'memoryview([1])', 'memoryview(v).obj is b', 'memoryview(array.array("i", [1, -2])).tolist()', 'memoryview(array.array("d", [1.5])).format', 'memoryview(b"ab")[0]', 'v + v', 'v * 2', 'v.foo', 'reversed(v).__next__()', 'iter(v).__next__()', 'v.count(97)', 'v.index(98)', 'b"".join([v[:2], b"z"])', 'v.tobytes("F")', 'v.tobytes("Z")', 'bytes(v[::3])', 'str(v[:2], "ascii")', 'int.from_bytes(v[:2])', 'max(v)', 'sorted(v[:3], reverse=True)', 'b.find(v[2:4])', 'isinstance(v, memoryview)', 'type(v).__name__']: t(s)
def do(s):
    try: exec(s, globals()); print(s, '->', b)
    except Exception as e: print(s, '!!', type(e).__name__, e, bytes(b))
for s in ['v[0] = 65', 'v[0] = 300', 'v[0] = "a"', 'v[0] = -1', 'v[0] = 1.5', 'v[1:3] = b"XY"', 'v[1:3] = b"XYZ"', 'v[1:3] = [1, 2]', 'v[::2] = b"...."', 'v[9] = 1', 'del v[0]', 'v[:4] = v[4:]', 'memoryview(b"ro")[0] = 1', 'w = v.cast("H"); w[0] = 0x4142', 'w[0] = 70000', 'w[0] = -1', 'x = v.cast("b"); x[0] = -1', 'x[0] = 200', 'x[0] = -129', 'y = v.cast("f"); y[0] = 1.5', 'y[0] = "a"', 'z = v.cast("c"); z[0] = b"q"', 'z[0] = 5', 'z[0] = b"qq"', 'q = v.cast("?"); q[0] = []', 'v.toreadonly()[0] = 1', 'b.append(1)', 'b.clear()', 'b[0] = 90', 'b[0:1] = b"zz"', 'b += b"x"']: do(s)
for name in 'wxyzq': exec(f'{name}.release()')
with memoryview(b) as ctx: print(ctx[0])
try: ctx[0]
except ValueError as e: print(e)
try: len(ctx)
except ValueError as e: print(e)
try: print(ctx.tolist())
except ValueError as e: print(e)
try: ctx.tobytes()
except ValueError as e: print(e)
try: hash(v)
except ValueError as e: print(e)
sub = v[1:3]
try: v.release(); print('released with sub alive')
except BufferError as e: print(e)
print(sub.tobytes()); sub.release(); v.release(); v.release(); b.append(33); print(b)
it = iter(memoryview(b'xy')); print(list(it))
m2 = memoryview(b'abc'); m3 = m2[1:]; del m2; print(m3.tobytes(), m3.obj)
class B(bytearray): pass
print(memoryview(B(b'sub'))[0], bytes(memoryview(bytes(3))))
import sys
o = bytes(100); r0 = sys.getrefcount(o); mm = memoryview(o); print(sys.getrefcount(o) - r0); del mm; print(sys.getrefcount(o) - r0)
