"""sys.getsizeof of sets and frozensets as their tables grow."""
import sys

size = sys.getsizeof


def steps(sizes):
    """Only where the size changes: (position, size)."""
    seen = []
    for i, s in enumerate(sizes):
        if not seen or seen[-1][1] != s:
            seen.append((i, s))
    return seen


s = set()
sizes = [size(s)]
for i in range(400):
    s.add(i)
    sizes.append(size(s))
print('add', steps(sizes))
sizes = []
while s:
    s.pop()
    sizes.append(size(s))
print('pop', steps(sizes))
s.add(1)
print('after', size(s))
s = set(range(100))
for i in range(95):
    s.discard(i)
print('discard', size(s), size(s.copy()), size(set(s)), end=' ')
for i in range(300):
    s.add(i + 1000)
    s.remove(i + 1000)
print(size(s), len(s))
print('display', size({1}), size({1, 2, 3, 4}), size({1, 2, 3, 4, 5}), size({*range(30)}))
print('set()', steps([size(set(range(n))) for n in range(100)]))
print('frozenset()', steps([size(frozenset(range(n))) for n in range(100)]))
print('of set', steps([size(set(set(range(n)))) for n in range(100)]))
print('of frozenset', steps([size(frozenset(set(range(n)))) for n in range(100)]))
print('of dict', steps([size(set({i: i for i in range(n)})) for n in range(100)]))
print('comprehension', steps([size({i for i in range(n)}) for n in range(100)]))
print('copy', steps([size(set(range(n)).copy()) for n in range(100)]))
a, b = set(range(30)), set(range(20, 50))
print('operators', size(a | b), size(a & b), size(a - b), size(a ^ b))
print('methods', size(a.union(b, range(100))), size(a.intersection(range(5))), size(a.difference(b)), size(a.symmetric_difference(b)))
a |= b
print('|=', size(a), end=' ')
a &= {1, 2}
print('&=', size(a), end=' ')
a.update(range(50))
print('update', size(a), end=' ')
a -= set(range(45))
print('-=', size(a), end=' ')
a ^= set(range(60))
print('^=', size(a), end=' ')
a.clear()
print('clear', size(a))
sizes = []
u = set()
for i in range(40):
    u |= {i, i + 100}
    sizes.append(size(u))
print('|= grown', steps(sizes))
f = frozenset([1, 2])
print('frozen', size(f), size(frozenset()), size(f | {3}), size(f & {1}), size(f.union(range(10))), size(f.copy()))


class S(set):
    __slots__ = ()


print('subclass', size(S()), size(S(range(10))))
print('basic', set.__basicsize__, frozenset.__basicsize__, set().__sizeof__(), {1}.__sizeof__())
