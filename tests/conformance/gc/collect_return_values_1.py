import gc
gc.collect()
gc.disable()
print(gc.isenabled(), gc.collect())
l = []
l.append(l)
del l
print('self list', gc.collect())
a, b = [], []
a.append(b); b.append(a)
del a, b
print('two lists', gc.collect())
d = {}
d['me'] = d
del d
print('self dict', gc.collect())
class N: pass
n = N()
n.me = n
del n
print('instance', gc.collect())
x, y = N(), N()
x.o, y.o = y, x
del x, y
print('two instances', gc.collect())
t = ([],)
t[0].append(t)
del t
print('tuple and list', gc.collect())
ring = [[] for _ in range(10)]
for i in range(10):
    ring[i].append(ring[(i + 1) % 10])
del ring
print('ring of ten', gc.collect())
outer = []
outer.append(outer)
outer.append([1, [2, [3]]])
outer.append({'k': [4]})
del outer
print('with hangers-on', gc.collect())
