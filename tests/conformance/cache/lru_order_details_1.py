from functools import lru_cache
log = []
def trace(maxsize, seq):
    log.clear()
    @lru_cache(maxsize=maxsize)
    def f(k):
        log.append(k)
        return k
    for k in seq:
        f(k)
    i = f.cache_info()
    return ''.join(map(str, log)), i.hits, i.misses, i.currsize
print(trace(1, 'aabba'), trace(2, 'abcabc'), trace(3, 'abcabcd'), trace(3, 'abcadbe'))
print(trace(2, 'abacabad'), trace(4, 'abcdeabcde'), trace(4, 'abcdaebfa'), trace(2, ''), trace(3, 'aaaa'))
for size in range(1, 6):
    print(size, trace(size, '123412512345'))
@lru_cache(maxsize=2)
def nested(n):
    log.append(n)
    return n if n < 1 else nested(n - 1) + 1
log.clear()
print(nested(5), log, nested.cache_info())
print(nested(5), nested(4), nested(3), log[-4:], nested.cache_info())
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
@lru_cache(maxsize=2)
def make(n): return D(n)
