# A survivor moves up one generation a collection.
import gc
gc.disable(); gc.collect()
class Keeper: pass
k = Keeper(); k.me = k
def where(o): return [g for g in range(3) if any(x is o for x in gc.get_objects(generation=g))]
print(where(k)); gc.collect(0); print(where(k)); gc.collect(1); print(where(k)); gc.collect(2); print(where(k))
y = [k]; print(where(y), gc.collect(0), where(y)); del y
gc.freeze(); print(where(k), gc.get_freeze_count() > 0); gc.unfreeze(); print(where(k), gc.get_freeze_count())
before = [s['collections'] for s in gc.get_stats()]; gc.collect(); gc.collect(0)
print([s['collections'] - b for s, b in zip(gc.get_stats(), before)])
del k; print(gc.collect(1), gc.collect(2))
