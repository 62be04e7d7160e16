"""sys.getsizeof of numbers in many states."""
import sys

size = sys.getsizeof

print('bool', size(True), size(False))
for bits in (0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 300, 3000):
    print('int', bits, size(1 << bits), size((1 << bits) - 1), size(-(1 << bits)), size(-(1 << bits) + 1))
a = 1 << 60
b = a - 1
print('difference', size(a - b), size(a + b), size(a * a), size(a // 2), size(a % b), size(-a), size(~a))
print('power', size(10 ** 9), size(10 ** 10), size(10 ** 18), size(10 ** 19), size(10 ** 100), size(3 ** 500))
print('shift', size(a >> 31), size(a >> 60), size(a >> 61), size(a << 30), size(a << 31))
print('bits', size(a & b), size(a | b), size(a ^ b), size(a & -a))
print('parsed', size(int('9' * 9)), size(int('9' * 10)), size(int('9' * 19)), size(int('9' * 100)))
print('bytes', size(int.from_bytes(b'\xff' * 4)), size(int.from_bytes(b'\xff' * 8)), size(int.from_bytes(b'\x00' * 20)))
print('float', size(0.0), size(1.5), size(float('inf')), size(float('nan')), size(1e300))
print('complex', size(1j), size(complex(1, 2)))


class I(int):
    __slots__ = ()


for bits in (0, 1, 30, 31, 60, 90):
    print('int subclass', bits, size(I(1 << bits)), size(I(0)))


class F(float):
    __slots__ = ()


class C(complex):
    __slots__ = ()


print('subclasses', size(F(1.0)), size(C(1j)))
print('dunder', (0).__sizeof__(), (1 << 30).__sizeof__(), True.__sizeof__(), 1.5.__sizeof__(), 1j.__sizeof__())
print('basic', int.__basicsize__, int.__itemsize__, bool.__basicsize__, float.__basicsize__, complex.__basicsize__)
