def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
zero = 0
t(lambda: 1 / zero); t(lambda: 1 // zero); t(lambda: 1 % zero); t(lambda: 1.0 / zero); t(lambda: 1.0 // zero); t(lambda: 1.0 % zero); t(lambda: divmod(1, zero)); t(lambda: divmod(1.0, zero)); t(lambda: zero ** -1); t(lambda: 0.0 ** -1); t(lambda: 1j / zero); t(lambda: pow(2, 3, zero)); t(lambda: True / False)
t(lambda: 2.0 ** 10000); t(lambda: 10 ** 400 * 1.0); t(lambda: float(10 ** 400)); t(lambda: 10 ** 400 / 3.0); t(lambda: 10 ** 400 / 10 ** 399); t(lambda: int(float('inf'))); t(lambda: int(float('nan'))); t(lambda: 1 << -1); t(lambda: 1 >> -1); t(lambda: 'a' * 10 ** 30); t(lambda: [0] * (10 ** 30)); t(lambda: round(float('inf'))); t(lambda: round(float('nan')))
t(lambda: pow(2, -1, 4)); t(lambda: pow(2.0, 1, 5)); t(lambda: (300).to_bytes(1, 'big')); t(lambda: (-1).to_bytes(2, 'big')); t(lambda: (1).to_bytes(2, 'middle')); t(lambda: int.from_bytes('ab', 'big')); t(lambda: chr(0x110000)); t(lambda: (1.5).hex(1))
x = [None, 'a', 1, 1.5, [], (), {}, {1}, b'b', len, int]
import operator
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.mod, operator.pow, operator.lshift, operator.and_, operator.matmul, operator.floordiv):
    t(op, None, 1); t(op, 1, 'a') ; t(op, {}, []); t(op, 1.5, [])
t(lambda: 'a' + 1); t(lambda: 'a' + None); t(lambda: [] + ()); t(lambda: () + []); t(lambda: b'a' + 'a'); t(lambda: 'a' + b'a'); t(lambda: {} + {}); t(lambda: {1} + {2}); t(lambda: 'a' - 'b'); t(lambda: 'a' * 'b'); t(lambda: [1] * [2]); t(lambda: 1.5 * 'a'); t(lambda: 'a' / 2); t(lambda: 2 ** 'a'); t(lambda: 1 & 1.5); t(lambda: 1.5 | 2); t(lambda: 1.0 << 2); t(lambda: object() + 1); t(lambda: len + 1); t(lambda: int + str)
t(lambda: -'a'); t(lambda: +[]); t(lambda: ~1.5); t(lambda: -None); t(lambda: ~'a'); t(lambda: abs([])); t(lambda: -{})
def iop(x, y, f):
    exec_ns = {'iadd': lambda a, b: operator.iadd(a, b), 'imul': lambda a, b: operator.imul(a, b), 'isub': lambda a, b: operator.isub(a, b)}
    return exec_ns[f](x, y)
t(iop, 1, 'a', 'iadd'); t(iop, [], 5, 'iadd'); t(iop, (), [], 'iadd'); t(iop, 'a', 'b', 'isub'); t(iop, [], [], 'imul'); t(iop, None, 1, 'isub')
def aug():
    v = 'a'
    v += 1
def aug2():
    v = 5
    v -= 'x'
def aug3():
    v = {}
    v |= 5
def aug4():
    v = None
    v **= 2
for f in (aug, aug2, aug3, aug4):
    t(f)
