import gc, weakref
gc.collect()
gc.disable()
class N:
    def __init__(self, n): self.n = n
print('-- WeakValueDictionary and cycles')
cache = weakref.WeakValueDictionary()
e = N('e')
e.me = e
cache['e'] = e
del e
print('e' in cache)
gc.collect()
print('e' in cache, len(cache))
print('-- finalizer and weakref')
class F:
    def __del__(self): print('del, ref alive:', rf() is not None)
f = F()
f.me = f
rf = weakref.ref(f, lambda r: print('callback'))
del f
gc.collect()
print(rf())
print('-- proxies')
p = N('p')
p.me = p
px = weakref.proxy(p)
print(px.n)
del p
gc.collect()
try:
    px.n
except ReferenceError as err:
    print(err)
s = weakref.WeakSet()
for i in range(3):
    n = N(i)
    n.me = n
    s.add(n)
del n
print(len(s), sorted(x.n for x in s))
x = None
gc.collect()
print(len(s))
gc.enable()
