import weakref
class Clock:
    def __init__(self): self.now = 0
    def tick(self, n=1): self.now += n
c = Clock()
class Image:
    loads = 0
    def __init__(self, name):
        Image.loads += 1
        self.name = name
        print('load', name)
    def __del__(self): print('unload', self.name)
images = weakref.WeakValueDictionary()
def get(name):
    img = images.get(name)
    if img is None:
        img = images[name] = Image(name)
    return img
a = get('x')
b = get('x')
print(a is b, Image.loads, len(images))
del a
print('b keeps it', len(images))
del b
print(len(images), 'x' in images)
c2 = get('x')
print(Image.loads)
del c2
meta = weakref.WeakKeyDictionary()
def describe(o):
    if o not in meta:
        print('computing')
        meta[o] = f'<{o.name}>'
    return meta[o]
i = Image('y')
print(describe(i), describe(i), len(meta))
del i
print(len(meta))
class Lazy:
    def __init__(self, fn): self.fn, self.name = fn, fn.__name__
    def __get__(self, o, cls):
        v = self.fn(o)
        setattr(o, self.name, v)
        return v
class Page:
    def __init__(self, n): self.n = n
    @Lazy
    def body(self):
        print('render', self.n)
        return 'body' * self.n
p = Page(2)
print(p.body, p.body, sorted(vars(p)))
del p.body
print(p.body)
def memoize(fn):
    cache = {}
    def run(*a, **k):
        key = a, tuple(sorted(k.items()))
        if key not in cache:
            cache[key] = fn(*a, **k)
        return cache[key]
    run.cache = cache
    return run
@memoize
def grid(r, c): return 1 if 0 in (r, c) else grid(r - 1, c) + grid(r, c - 1)
print(grid(12, 12), len(grid.cache), grid(2, c=1), ((2,), (('c', 1),)) in grid.cache)
class Negative:
    def __init__(self): self.d, self.asked = {}, []
    def lookup(self, k):
        if k not in self.d:
            self.asked.append(k)
            self.d[k] = {'a': 1}.get(k)
        return self.d[k]
n = Negative()
print(n.lookup('a'), n.lookup('z'), n.lookup('z'), n.asked)
