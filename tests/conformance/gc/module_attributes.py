import gc
print(sorted(n for n in dir(gc) if not n.startswith("_")))
print(gc.callbacks, gc.garbage, gc.__name__)
print(type(gc.get_count()), len(gc.get_count()), type(gc.get_stats()), type(gc.get_threshold()))
for f in (gc.collect, gc.enable, gc.freeze, gc.is_tracked): print(f)
