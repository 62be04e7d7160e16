"""sys.getsizeof of bytes and bytearrays as they grow and shrink."""
import sys

size = sys.getsizeof

print('bytes', [size(b'x' * n) for n in (0, 1, 2, 7, 8, 9, 100, 1000)])
print('made', size(bytes(5)), size(bytes([1, 2, 3])), size(bytes('abc', 'ascii')), size('\u4e2d'.encode()), size(b'a' + b'b'))
print('joined', size(b'-'.join([b'a', b'b'])), size(b'abc'[1:]), size((300).to_bytes(9)), size(bytes(range(17))), size(bytes(iter([1, 2, 3]))))
print('bytearray', [size(bytearray(n)) for n in (0, 1, 2, 7, 8, 9, 100)])
print('from', size(bytearray(b'abc')), size(bytearray([1, 2, 3])), size(bytearray(b'abc' * 10)), size(bytearray(iter(range(20)))))
grown = bytearray()
sizes = []
for i in range(60):
    grown.append(i)
    sizes.append(size(grown))
print('append', sizes)
sizes = []
while grown:
    grown.pop()
    sizes.append(size(grown))
print('pop', sizes)
front = bytearray(range(40))
sizes = []
while front:
    del front[0]
    sizes.append(size(front))
print('front', sizes)
front = bytearray(range(40))
sizes = []
while front:
    front.pop(0)
    sizes.append(size(front))
print('pop front', sizes)
more = bytearray()
sizes = []
for i in range(15):
    more += b'abcde'
    sizes.append(size(more))
print('+=', sizes)
more = bytearray(b'abc')
sizes = []
for i in range(10):
    more.extend([1, 2, 3])
    sizes.append(size(more))
print('extend', sizes)
sizes = []
for i in range(10):
    more.insert(0, 1)
    sizes.append(size(more))
print('insert', sizes)
some = bytearray(b'x' * 50)
sizes = []
for cut in (45, 30, 20, 10, 5, 1):
    del some[cut:]
    sizes.append(size(some))
print('cut', sizes)
some = bytearray(b'x' * 50)
some[10:20] = b''
print('slices', size(some), end=' ')
some[0:5] = b'y' * 30
print(size(some), end=' ')
some[::2] = b'z' * len(some[::2])
print(size(some), end=' ')
del some[::3]
print(size(some), end=' ')
some.clear()
print(size(some))
some = bytearray(b'ab')
some *= 10
print('repeat', size(some), size(some * 2), size(some + some), size(some[:3]), size(some.copy()))
some.remove(97)
some.reverse()
print('remove', size(some))


class B(bytes):
    pass


class A(bytearray):
    __slots__ = ()


print('subclass', size(A(b'abc')))
print('basic', bytes.__basicsize__, bytes.__itemsize__, bytearray.__basicsize__)
