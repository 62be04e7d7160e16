print(2 + 3 * 4 ** 2 // 5 % 3, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1, -3 // 2, -(3 // 2), ~1 + 1, not 1 + 1)
print(1 + 2 << 3, 1 << 2 + 3, 5 & 3 | 4 ^ 1, 5 & (3 | 4) ^ 1, 1 | 2 == 2, (1 | 2) == 2, 3 & 1 == 1, not True == False)
print(1 if 0 else 2 if 0 else 3, (lambda: 1 if 1 else 0)(), [1, 2, 3][1:][0], 'abc'[1] * 2, -[5][0], 2 ** [1, 3][1], not [] or [] and 1)
print(1, 2 + 3, 'a' + 'b' * 2, (1, 2) + (3,) * 2, [0] * 3 + [1], 10 - 2 - 3, 100 / 10 / 2, 2 * 3 % 4, 7 - -3, 7 - - - 3, +-+5)
log = []
def t(n):
    log.append(n)
    return n
t(1) + t(2) * t(3) - t(4)
print(log)
log.clear()
t(2) ** t(3) ** t(1)
print(log)
log.clear()
[t(1), t(2)][t(0)], {t('k'): t('v')}, (t(3) if t(4) else t(5))
print(log)
log.clear()
def call(*a, **k): log.append('called')
call(t('x'), *[t('y')], z=t('z'))
(t('l') or t('r')), (t(0) or t('r'))
print(log)
log.clear()
class Obj:
    def __setattr__(self, n, v): log.append(('setattr', n, v))
    def __setitem__(self, k, v): log.append(('setitem', k, v))
o = Obj()
def get(n):
    log.append(n)
    return o
get('left').attr = t('right')
get('obj')[t('key')] = t('value')
get('t1').a, get('t2').b = t(1), t(2)
print(log)
log.clear()
x = [1, 2, 3]
def idx():
    log.append('idx')
    return 0
x[idx()] += t(10)
print(x, log)
print(5 .real, 5.0.is_integer(), (5).bit_length(), 1..hex()[:3], [*'ab', *'c'][-1], {**{}, 'a': 1}['a'], f"{'a'}"'b')
a = b = 3
a, b = b + 1, a + 2
print(a, b, a < b < 10 > a, a == 4 and b == 5, (a, b) == (4, 5), a, b == 4, 5)
print(1 in (1, 2) in [True], None is not 1, 1 not in [2], not 1 in [2], 'x' is not None and 'y')
matmul = type('M', (), {'__matmul__': lambda s, o: ('mat', o), '__imatmul__': lambda s, o: 'imat'})()
print(matmul @ 5)
matmul @= 2
print(matmul)
