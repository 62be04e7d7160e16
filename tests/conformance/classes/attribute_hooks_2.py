class Proxy:
    def __init__(self, target): self.__dict__['_t'] = target
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __len__(self): return len(self._t)
p = Proxy([3, 1, 2])
try:
    p[0]
except TypeError as e:
    print(e)
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
d = Attr(a=1)
d.b = 2
print(d.a, d.b, d)
try:
    d.zz
except KeyError as e:
    print('KeyError', e)
class Dir:
    def __dir__(self): return ['b', 'a', 'c']
print(dir(Dir()))
class Meta(type):
    def __getattr__(cls, n): return f'meta {cls.__name__}.{n}'
    def __setattr__(cls, n, v):
        print('meta setattr', n)
        super().__setattr__(n, v)
class M(metaclass=Meta): pass
print(M.anything)
M.k = 1
print(M.k, M().k)
try:
    M().anything
except AttributeError as e:
    print(e)
class Frozen:
    def __init__(self, v): object.__setattr__(self, 'v', v)
    def __setattr__(self, n, v): raise AttributeError(f'frozen: {n}')
f = Frozen(3)
try:
    f.v = 4
except AttributeError as e:
    print(e, f.v)
f.__dict__['v'] = 5
print(f.v, vars(f))
class Inst: pass
i = Inst()
i.__getattr__ = lambda n: 'never used'
try:
    i.q
except AttributeError as e:
    print(e)
i.__class__ = Frozen
print(type(i).__name__, isinstance(i, Frozen))
