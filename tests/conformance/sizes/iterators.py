"""sys.getsizeof of iterators and views of all kinds."""
import sys
import itertools

size = sys.getsizeof

print('iter', [size(iter(x)) for x in ([], (), '', 'a\u4e2d', b'', bytearray(), range(3), range(10 ** 30), {}, set(), frozenset(), memoryview(b'a'))])
print('dict', size(iter({}.keys())), size(iter({}.values())), size(iter({}.items())), size(reversed({})), size(reversed({}.items())))
print('views', size({}.keys()), size({}.values()), size({}.items()), size({1: 2}.keys()))
print('reversed', size(reversed([])), size(reversed(())), size(reversed('')), size(reversed(range(3))))
print('lazy', size(map(str, [])), size(map(max, [], [])), size(filter(None, [])), size(zip()), size(zip([], [])), size(enumerate([])))
print('callable', size(iter(int, 1)))


class Sequence:
    def __getitem__(self, i):
        raise IndexError


print('sequence', size(iter(Sequence())))
print('itertools', size(itertools.repeat(1)), size(itertools.chain()), size(itertools.starmap(max, [])), size(itertools.compress([], [])))
it = iter([1, 2])
list(it)
print('exhausted', size(it))
z = zip('ab', 'cd')
next(z)
print('started', size(z))
