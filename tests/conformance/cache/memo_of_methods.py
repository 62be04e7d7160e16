# A cache on a method keeps its instances alive; one in the instance does not.
import gc, weakref
from functools import lru_cache, cached_property

class Shared:
    @lru_cache(maxsize=2)
    def square(self, n): return n * n
class Own:
    @cached_property
    def value(self): print('worked out'); return 42
s = Shared(); r = weakref.ref(s)
print(s.square(3), s.square(3), Shared.square.cache_info())
del s; gc.collect(); print('kept by the cache:', r() is not None)
Shared.square.cache_clear(); gc.collect(); print('after clearing:', r())
o = Own(); w = weakref.ref(o)
print(o.value, o.value, vars(o)); del o; print('gone at once:', w())
print(Own.value.attrname, type(Own.__dict__['value']).__name__)
