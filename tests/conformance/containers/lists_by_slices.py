# Slices read, written and deleted, with steps and beyond the ends.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-7], a[100:], a[-100:2], a[5:2], a[2:5:-1])
b = a[:]; b[2:4] = 'xyz'; print(b)
b[1:1] = [0.5]; print(b); b[-1:] = []; print(b); b[::4] = 'abc'; print(b)
try: b[::2] = [1]
except ValueError as e: print(e)
try: b[0:2] = 5
except TypeError as e: print(e)
try: a[::0]
except ValueError as e: print(e)
try: a['x']
except TypeError as e: print(e)
try: a[1.0]
except TypeError as e: print(e)
try: a[10] = 1
except IndexError as e: print(e)
del b[::2]; print(b); del b[-2:]; print(b); del b[:]; print(b)
c = [1, 2, 3]; c[:0] = c; print(c); c[len(c):] = [9]; print(c); c *= 2; print(c); c += (7, 8); print(c); c.extend('ab'); print(c)
s = slice(1, 8, 3); print(a[s], s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(3), s == slice(1, 8, 3))
class Deep:
    def __getitem__(self, key): return key
d = Deep(); print(d[1:2], d[1, 2:3, ...], d[::], d[()], d[1:2, ], d[-1])
a.insert(100, 'end'); a.insert(-100, 'start'); a.insert(-1, 'before last'); print(a)
print([1, 2, 1].index(1, 1), [3, 1, 2].count(1), [[1] * 2] * 2, [None] * -1, [1, 2] < [1, 2, 3], [2] > [1, 9], [1, 'a'] == [1, 'a'])
m = [[0] * 2] * 2; m[0][0] = 1; print(m); m = [[0] * 2 for _ in range(2)]; m[0][0] = 1; print(m)
