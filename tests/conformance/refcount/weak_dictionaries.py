class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
import weakref
cache = weakref.WeakValueDictionary()
a, b = D('a'), D('b')
cache['a'], cache['b'] = a, b
print(sorted(cache), len(cache), 'a' in cache, cache['a'] is a, cache.get('z'), cache.get('z', 0))
a = None
print(sorted(cache), len(cache))
try:
    cache['a']
except KeyError as e:
    print('KeyError', e)
def load(k):
    v = cache.get(k)
    if v is None:
        print('loading', k)
        v = cache[k] = D(k)
    return v
x = load('x')
y = load('x')
print(x is y, sorted(cache))
x = y = None
print(sorted(cache))
z = load('x')
z = None
cache['t'] = D('temporary')
print('t' in cache)
print(sorted(cache.keys()), [v.n for v in cache.values()], sorted(k for k, v in cache.items()))
print(cache.pop('b') is b, len(cache))
b = None
print('-- weak keys')
meta = weakref.WeakKeyDictionary()
k1, k2 = D('k1'), D('k2')
meta[k1] = 'one'
meta[k2] = ['two']
print(len(meta), meta[k1], k2 in meta, sorted(meta.values(), key=str))
k1 = None
print(len(meta), list(meta.values()))
meta[k2].append(3)
print(meta[k2])
del meta[k2]
print(len(meta))
k2 = None
print('-- weak set')
ws = weakref.WeakSet()
s = D('s')
ws.add(s)
ws.add(s)
print(len(ws), s in ws)
s = None
print(len(ws), list(ws))
print('-- finalize')
f = D('f')
fin = weakref.finalize(f, print, 'finalized', 1)
print(fin.alive)
f = None
print(fin.alive, fin())
