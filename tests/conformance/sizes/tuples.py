"""sys.getsizeof of tuples, named tuples and struct sequences."""
import sys
from collections import namedtuple

size = sys.getsizeof

print('display', size(()), size((1,)), size((1, 2)), size((1, 2, 3)), size((1,) * 20), size((1,) * 100))
print('tuple()', [size(tuple(range(n))) for n in (0, 1, 2, 9, 10, 11, 24, 25, 100)])
print('generator', [size(tuple(i for i in range(n))) for n in (0, 1, 10, 11, 25)])
print('list', size(tuple([1, 2, 3])), size(tuple('abc')), size(tuple({1: 2})), size((*'ab', *'cd')))
print('made', size((1,) + (2,)), size((1, 2, 3)[1:]), size((1, 2) * 3), size(divmod(7, 2)), size('a-b'.partition('-')))


def arguments(*args, **kwargs):
    return size(args), size(kwargs)


print('arguments', arguments(), arguments(1), arguments(1, 2, 3), arguments(*range(20)))
print('item', size(next(iter({1: 2}.items()))), size(next(zip('a', 'b', 'c'))), size(next(enumerate('a'))))


class T(tuple):
    __slots__ = ()


print('subclass', size(T()), size(T((1, 2))))
P = namedtuple('P', 'x y')
print('namedtuple', size(P(1, 2)), size(P(1, 2)._replace(x=3)), size(P._fields), size(P(1, 2)[:]))
print('struct sequence', size(sys.version_info), size(sys.float_info), size(sys.hash_info), size(sys.int_info))
print('basic', tuple.__basicsize__, tuple.__itemsize__, ().__sizeof__(), (1, 2).__sizeof__(), P.__basicsize__)
