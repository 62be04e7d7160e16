"""sys.getsizeof of lists by every way of building, growing and shrinking."""
import sys

size = sys.getsizeof

print('display', size([]), size([1]), size([1, 2]), size([1, 2, 3]), size([1, 2, 3, 4, 5]), size([*'ab']), size([*'abcde', 1]))
x = 1
print('display of names', size([x]), size([x, x]), size([x, x, x]), size([x, x, x, x, x, x]))
print('list()', size(list()), [size(list(range(n))) for n in (0, 1, 2, 3, 4, 5, 8, 9, 16, 17, 100)])
print('tuple', [size(list((0,) * n)) for n in (0, 1, 2, 3, 4, 5, 9, 17)])
print('generator', [size(list(i for i in range(n))) for n in (0, 1, 4, 5, 8, 9, 16, 17, 25)])
print('comprehension', [size([i for i in range(n)]) for n in (0, 1, 4, 5, 8, 9, 16, 17, 25, 100)])
print('string', [size(list('a' * n)) for n in (0, 1, 4, 5, 8, 9)])
print('dict', size(list({1: 2, 3: 4})), size(list({1: 2}.items())), size(list({1, 2, 3})), size(list(map(str, range(3)))))
print('zip', size(list(zip('abc', 'abc'))), size(list(enumerate('ab'))), size(list(filter(None, 'abcdef'))), size(list(reversed([1, 2, 3]))))
grown = []
sizes = [size(grown)]
for i in range(70):
    grown.append(i)
    sizes.append(size(grown))
print('append', sizes)
sizes = []
while grown:
    grown.pop()
    sizes.append(size(grown))
print('pop', sizes)
front = list(range(30))
sizes = []
while front:
    front.pop(0)
    sizes.append(size(front))
print('pop front', sizes)
back = list(range(30))
sizes = []
while back:
    del back[-1]
    sizes.append(size(back))
print('del last', sizes)
grown = []
sizes = []
for i in range(20):
    grown.insert(0, i)
    sizes.append(size(grown))
print('insert', sizes)
grown = []
sizes = []
for i in range(12):
    grown.extend([1, 2, 3])
    sizes.append(size(grown))
print('extend', sizes)
grown = []
sizes = []
for i in range(12):
    grown += (1, 2)
    sizes.append(size(grown))
print('+= tuple', sizes)
grown = []
sizes = []
for i in range(8):
    grown.extend(x for x in range(3))
    sizes.append(size(grown))
print('extend generator', sizes)
grown = []
grown.extend(range(5))
print('extend range', size(grown), end=' ')
grown.extend({1: 2, 3: 4})
print(size(grown), end=' ')
grown.extend('abc')
print(size(grown), end=' ')
grown[2:2] = [1, 2, 3]
print(size(grown), end=' ')
grown[:] = [1]
print(size(grown), end=' ')
grown[1:] = range(10)
print(size(grown), end=' ')
del grown[2:9]
print(size(grown), end=' ')
del grown[::2]
print(size(grown), end=' ')
grown.clear()
print(size(grown))
print('multiply', size([0] * 5), size([1, 2] * 3), size(3 * [1]), size([0] * 0), size([]*3))
grown = [1, 2]
grown *= 3
print('*=', size(grown), end=' ')
grown *= 0
print(size(grown))
print('concatenate', size([1] + [2]), size([1, 2, 3] + []), size([] + []))
print('slice', size(list(range(20))[3:8]), size(list(range(20))[::2]), size(list(range(20))[5:5]), size([1, 2, 3].copy()))
print('sorted', size(sorted([3, 1, 2])), size(sorted('hello')), size(sorted(range(10))), size(sorted(i for i in range(3))))
sorting = [3, 2, 1]
sorting.append(0)
sorting.sort()
print('sort', size(sorting), end=' ')
sorting.remove(2)
print(size(sorting), end=' ')
sorting.reverse()
print(size(sorting))
print('split', size('a b c'.split()), size('a,b'.split(',')), size(' '.join('abcdefghijklmn').split()), size('a\nb'.splitlines()), size('abc'.rsplit('b')), size(''.split()))
print('split many', [size(('x ' * n).split()) for n in (1, 4, 11, 12, 13, 20)])
print('dict methods', size(dir(int)) > 500, size(list({}.keys())))
first, *rest = range(6)
print('starred', size(rest), end=' ')
first, *rest = [1]
print(size(rest))


class L(list):
    __slots__ = ()


print('subclass', size(L()), size(L([1, 2, 3])))
print('basic', list.__basicsize__, list.__itemsize__, [].__sizeof__(), [1].__sizeof__())
