from functools import lru_cache
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
@lru_cache(maxsize=2)
def make(n): return D(n)
make(1)
print('cached, alive')
make(2)
make(1)
make(3)
print('2 was the least recent')
make.cache_clear()
print('cleared')
@lru_cache(maxsize=2)
def holds_args(d): return d.n
a = D('arg')
holds_args(a)
del a
print('key keeps the argument')
holds_args(D('x'))
holds_args(D('y'))
print('pushed out')
holds_args.cache_clear()
class M:
    def __init__(self, v): self.v = v
    @lru_cache
    def meth(self, k):
        log.append(k)
        return self.v * k
    def __del__(self): print('free M', self.v)
log.clear()
m, n = M(2), M(3)
print(m.meth(5), m.meth(5), n.meth(5), log, M.meth.cache_info())
del m
print('method cache keeps m')
M.meth.cache_clear()
print('now gone')
M.meth.cache_clear()
del n
