import gc
gc.disable()
gc.collect(); gc.collect(0); gc.collect(0)
print(gc.get_count()[1:])
gc.freeze()
print(gc.get_count()[1:])
x = [[] for _ in range(10)]
c = gc.get_freeze_count()
gc.freeze()
print(gc.get_freeze_count() - c >= 10)
print(any(o is x for o in gc.get_objects()))
gc.unfreeze()
print(any(o is x for o in gc.get_objects(2)), gc.is_tracked(x))
