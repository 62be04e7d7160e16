s = 'abcdefgh'
print(s[2:5], s[:3], s[5:], s[::2], s[::-1], s[-3:], s[:-3], s[6:2:-1], s[6:2], s[100:], s[-100:2])
print(s[slice(1, None, 3)], slice(1, 10, 2), slice(None).indices(5), slice(-2, None, -1).indices(5))
l = list(range(8))
l[1:3] = 'xyz'
print(l)
l[::3] = [0, 0, 0]
print(l)
l[2:2] = [9, 9]
print(l)
l[5:] = []
print(l)
del l[::2]
print(l)
l[len(l):] = [1]
print(l)
try:
    l[::2] = [1, 2, 3, 4, 5, 6]
except ValueError as e:
    print(e)
try:
    l[0:1] = 5
except TypeError as e:
    print(e)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s['a']
except TypeError as e:
    print(e)
try:
    l[1.0]
except TypeError as e:
    print(e)
try:
    (1, 2)['x':]
except TypeError as e:
    print(e)
t = tuple(range(5))
print(t[1:], t[:] is t, t[::-1], t[-1], l[:] is l)
print(b'bytes'[1:3], bytearray(b'bytes')[::-1], range(20)[3:15:4], range(10)[-1], range(10)[::-2])
class Idx:
    def __index__(self): return 2
print(l[Idx()] if len(l) > 2 else l, s[Idx():], s[Idx()])
class Grid:
    def __getitem__(self, key): return key
    def __setitem__(self, key, v): print('set', key, v)
    def __delitem__(self, key): print('del', key)
g = Grid()
print(g[1], g[1:2], g[1, 2], g[::, 1:2, ...], g[()])
g[1:] = 'v'
del g[:, 0]
print(slice(1, 2) == slice(1, 2), slice(1, 2).start, slice(5).stop, slice(5).step)
a = [1, 2, 3]
a[:] = (i * 2 for i in a)
print(a)
a *= 2
print(a, a[-2:], a[1:-1:2])
