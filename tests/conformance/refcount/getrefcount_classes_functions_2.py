import sys
d = {}
db = sys.getrefcount(d)
k, v, i = d.keys(), d.values(), d.items()
print(sys.getrefcount(d) - db)
it = iter(d)
print(sys.getrefcount(d) - db)
del k, v, i, it
print(sys.getrefcount(d) - db)
t = tuple([1, 2])
tb = sys.getrefcount(t)
u = t[:]
w = tuple(t)
print(sys.getrefcount(t) - tb, u is t, w is t)
del u, w
s = 'runtime %d' % 5
sb = sys.getrefcount(s)
x = s[:]
y = str(s)
z = {s: s}
print(sys.getrefcount(s) - sb)
del x, y, z
print(sys.getrefcount(s) - sb)
big = int('123456789012345')
bb = sys.getrefcount(big)
c1 = +big
c2 = int(big)
c3 = [big] * 4
print(sys.getrefcount(big) - bb)
del c1, c2, c3
print(sys.getrefcount(big) - bb)
print(sys.getrefcount(None) == sys.getrefcount(None), sys.getrefcount(1) == sys.getrefcount(True))
n = [None] * 100
print(sys.getrefcount(None) - sys.getrefcount(True))
