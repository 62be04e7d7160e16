"""sys.getsizeof of singletons, ranges, slices, exceptions, weak references, modules, properties, slots and containers of the library."""
import sys
import array
import collections
import types
import weakref

size = sys.getsizeof

print('singletons', size(None), size(...), size(NotImplemented))
print('range', size(range(1)), size(range(10 ** 40)), size(range(1, 10, 2)))
print('slice', size(slice(1)), size(slice(1, 2, 3)))
print('object', size(object()), size(type(None)), size(types.SimpleNamespace()), size(types.MappingProxyType({})))


class Empty:
    __slots__ = ()


class One:
    __slots__ = ('a',)


class Three:
    __slots__ = ('a', 'b', 'c')


class Weak:
    __slots__ = ('a', '__weakref__')


class More(Three):
    __slots__ = ('d',)


print('slots', [size(t()) for t in (Empty, One, Three, Weak, More)])
print('slots basic', [t.__basicsize__ for t in (Empty, One, Three, Weak, More)])
w = Weak()
print('weakref', size(weakref.ref(w)), size(weakref.proxy(w)), size(weakref.ref(w, print)))
for e in (Exception(), Exception('a'), ValueError('a', 'b'), KeyError('k'), OSError(2, 'x'), StopIteration(1), SyntaxError('s'),
          UnicodeDecodeError('ascii', b'x', 0, 1, 'r'), NameError('n'), AttributeError('a'), ImportError('i'), SystemExit(3), MemoryError(),
          ExceptionGroup('g', [ValueError()]), KeyboardInterrupt(), RecursionError('r'), UnicodeEncodeError('ascii', 'x', 0, 1, 'r')):
    print(type(e).__name__, size(e), e.__sizeof__())
try:
    raise ValueError
except ValueError as e:
    print('traceback', size(e.__traceback__), size(e))
print('deque', size(collections.deque()), [size(collections.deque(range(n))) for n in (1, 32, 33, 64, 65, 97, 128, 200)], size(collections.deque(maxlen=3)))
d = collections.deque(range(100))
sizes = []
while d:
    d.popleft()
    sizes.append(size(d))
print('popleft', sorted(set(sizes)), sizes.index(min(sizes)))
d = collections.deque()
sizes = []
for i in range(100):
    d.appendleft(i)
    sizes.append(size(d))
print('appendleft', sorted(set(sizes)), [sizes.index(s) for s in sorted(set(sizes))])
print('deque iterator', size(iter(d)), size(reversed(d)))
print('defaultdict', size(collections.defaultdict(list)), size(collections.defaultdict(list, a=1)), size(collections.defaultdict(int, {i: i for i in range(20)})))
o = collections.OrderedDict()
sizes = [size(o)]
for i in range(30):
    o[i] = i
    sizes.append(size(o))
print('OrderedDict', sizes)
print('OrderedDict views', size(o.items()), size(o.keys()))
for code in 'bBhHiIlLqQfd':
    print('array', code, size(array.array(code)), size(array.array(code, [1])), size(array.array(code, range(10))))
a = array.array('i')
sizes = []
for i in range(40):
    a.append(i)
    sizes.append(size(a))
print('array append', sizes)
sizes = []
while a:
    a.pop()
    sizes.append(size(a))
print('array pop', sizes)
a = array.array('d', [1.0] * 10)
a.extend(a)
print('array extend', size(a), size(a[:5]), size(a + a), size(a * 2), end=' ')
a += array.array('d', [1.0])
print(size(a))
print('memoryview', size(memoryview(b'abc')), size(memoryview(bytearray(8)).cast('i')), size(memoryview(bytes(12)).cast('B', [3, 4])))
print('module', size(types.ModuleType('m')))
print('class', size(type), size(int), size(object), size(list), size(Exception))


class Plain:
    pass


class Attributed:
    a = 1
    b = 2

    def f(self):
        pass


print('user class', size(Plain), size(Attributed), size(One), size(Three), size(More))
print('property', size(property()), size(staticmethod(len)), size(classmethod(len)))
print('generic', size(list[int]), size(int | str), size(dict[str, int]))
