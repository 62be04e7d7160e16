"""The last block freed of a size class is the first handed out, whatever type asks; other classes are apart."""
import gc

gc.disable()


class One:
    __slots__ = ('a',)


class Two:
    __slots__ = ('a', 'b')


class Three:
    __slots__ = ('a', 'b', 'c')


def after(first, second):
    """Whether what second makes lies where what first made lay."""
    o = first()
    place = id(o)
    del o
    p = second()
    return id(p) == place


makers = {
    'int': lambda: 1 << 70,
    'complex': lambda: 1j * 2,
    'object': lambda: object(),
    'bytes 10': lambda: bytes(10),
    'bytes 30': lambda: bytes(30),
    'bytes 31': lambda: bytes(31),
    'bytes 40': lambda: bytes(40),
    'one slot': lambda: One(),
    'two slots': lambda: Two(),
    'three slots': lambda: Three(),
    'range': lambda: range(5),
    'set': lambda: {1},
    'bytearray': lambda: bytearray(),
    'iterator': lambda: iter(()),
    'str': lambda: 'x' * 20,
}
for name, first in makers.items():
    print(name, [other for other, second in makers.items() if after(first, second)])
places = []
kept = [bytes(1000 % 512 - 100) for i in range(10)]
for i in (3, 7, 1):
    places.append(id(kept[i]))
    kept[i] = None
again = [id(o) for o in [bytes(388), bytes(388), bytes(388)]]
print([places.index(p) if p in places else None for p in again])
batch = [bytes(330) for i in range(1000)]
order = [id(o) for o in batch]
ascending = sum(b - a == 368 for a, b in zip(order, order[1:]))
print('neighbours', ascending > 850)
print('aligned', all(p % 16 == 0 for p in order))
pools = len({p >> 14 for p in order})
print('pools', 23 <= pools <= 26)
