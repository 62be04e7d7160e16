class Hook:
    cls_attr = 'class'
    def __init__(self):
        object.__setattr__(self, 'log', [])
    def __getattr__(self, n):
        self.log.append(('getattr', n))
        if n.startswith('dyn_'):
            return n[4:]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v):
        self.log.append(('setattr', n, v))
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        self.log.append(('delattr', n))
        object.__delattr__(self, n)
h = Hook()
h.x = 1
print(h.x, h.cls_attr, h.dyn_hello, getattr(h, 'dyn_z'), getattr(h, 'nope', 'default'), hasattr(h, 'dyn_q'))
del h.x
try:
    h.x
except AttributeError as e:
    print(e)
h.x = 5
h.x += 1
print(h.log)
class All:
    def __init__(self): self.real = 'r'
    def __getattribute__(self, n):
        if n == 'secret':
            raise AttributeError('hidden')
        if n.startswith('_'):
            return super().__getattribute__(n)
        return f'<{n}>' + str(super().__getattribute__('__dict__').get(n))
    def __getattr__(self, n): return f'fallback {n}'
    def meth(self): return 'called'
a = All()
print(a.real, a.missing, a.secret, a.meth, All.meth(a))
class Proxy:
    def __init__(self, target): self.__dict__['_t'] = target
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __len__(self): return len(self._t)
p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._t, len(p), p.count(1))
