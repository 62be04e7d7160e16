"""sys.getsizeof of dicts of 0 to 200 entries, however they came to be."""
import sys

size = sys.getsizeof


def steps(sizes):
    """Only where the size changes: (position, size)."""
    seen = []
    for i, s in enumerate(sizes):
        if not seen or seen[-1][1] != s:
            seen.append((i, s))
    return seen


d = {}
sizes = [size(d)]
for i in range(200):
    d[i] = i
    sizes.append(size(d))
print('int keys', steps(sizes))
sizes = []
while d:
    d.popitem()
    sizes.append(size(d))
print('popitem', steps(sizes))
d[1] = 2
print('after', size(d))
d = {}
sizes = []
for i in range(200):
    d[str(i)] = i
    sizes.append(size(d))
print('str keys', steps(sizes))
sizes = []
for i in range(200):
    del d[str(i)]
    sizes.append(size(d))
print('del', steps(sizes))
d['x'] = 1
print('one again', size(d))
d = {'a': 1, 'b': 2}
print('general', size(d), end=' ')
d[1] = 3
print(size(d), end=' ')
del d[1]
print(size(d), end=' ')
d.clear()
print(size(d))
print('display', size({}), size({1: 2}), size({'a': 1}), size({'a': 1, 2: 3}), size({'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6}))
print('comprehension str', steps([size({str(i): i for i in range(n)}) for n in range(60)]))
print('comprehension int', steps([size({i: i for i in range(n)}) for n in range(60)]))
print('dict of pairs', steps([size(dict([(i, i) for i in range(n)])) for n in range(60)]))
print('dict of str pairs', steps([size(dict([(str(i), i) for i in range(n)])) for n in range(60)]))
print('zip', size(dict(zip('abc', range(3)))), size(dict(zip(range(20), range(20)))))
print('dict(d)', steps([size(dict({i: i for i in range(n)})) for n in range(60)]))
print('dict(str d)', steps([size(dict({str(i): i for i in range(n)})) for n in range(60)]))
print('copy', steps([size({i: i for i in range(n)}.copy()) for n in range(60)]))
print('copy str', steps([size({str(i): i for i in range(n)}.copy()) for n in range(60)]))
print('fromkeys', steps([size(dict.fromkeys(range(n))) for n in range(60)]))
print('fromkeys str', steps([size(dict.fromkeys([str(i) for i in range(n)])) for n in range(60)]))
print('fromkeys set', size(dict.fromkeys({1, 2, 3})), size(dict.fromkeys(set(range(20)))), size(dict.fromkeys({'a': 1})), size(dict.fromkeys('abcdefgh')))


def kwargs(**kw):
    return size(kw)


print('kwargs', kwargs(), kwargs(a=1), kwargs(**{'k%d' % i: i for i in range(5)}), [kwargs(**{'k%d' % i: i for i in range(n)}) for n in (6, 9, 10, 11, 12, 21)])
print('dict(**)', size(dict(a=1)), size(dict(a=1, b=2, c=3)), size(dict({1: 2}, a=1)), size(dict(**{str(i): 1 for i in range(12)})))
print('merged', [size({i: i for i in range(n)} | {i + 100: i for i in range(n)}) for n in (0, 1, 3, 5, 6, 10, 20)])
print('unpacked', [size({**{str(i): i for i in range(n)}}) for n in (0, 1, 5, 6, 10, 11, 20)], size({**{'a': 1}, 1: 2}))
u = {}
sizes = []
for n in range(30):
    u.update({n: n, n + 100: n})
    sizes.append(size(u))
print('update', steps(sizes))
u = {}
u.update({i: i for i in range(50)})
print('update at once', size(u), end=' ')
u |= {str(i): i for i in range(50)}
print(size(u), end=' ')
u.update(a=1)
print(size(u))
u = {i: i for i in range(100)}
for i in range(95):
    del u[i]
print('holes', size(u), size(u.copy()), size(dict(u)), size({**u}), end=' ')
for i in range(200):
    u[i + 1000] = i
    del u[i + 1000]
print(size(u), len(u))
u = {str(i): i for i in range(100)}
for i in range(60):
    del u[str(i)]
print('str holes', size(u), size(u.copy()), size(dict(u)))
u = {}
u.setdefault('a', 1)
print('setdefault', size(u), end=' ')
u.setdefault(1, 1)
print(size(u), end=' ')
u.pop('a')
print(size(u), end=' ')
u.clear()
print(size(u))


class D(dict):
    __slots__ = ()


print('subclass', size(D()), size(D(a=1)), size(D({i: i for i in range(20)})))
print('basic', dict.__basicsize__, dict.__itemsize__, {}.__sizeof__(), {1: 1}.__sizeof__())
