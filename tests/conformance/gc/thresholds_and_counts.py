# What set_threshold takes, and what get_count counts.
import gc
print(gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(400, 5)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
for bad in [(), ('x',), (1, 2, 3, 4)]:
    try:
        gc.set_threshold(*bad)
    except TypeError as e:
        print(type(e).__name__)
for bad in (-1, 3, 'x'):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
gc.disable()
gc.collect()
start = gc.get_count()[0]
keep = [[] for _ in range(10)]
print(gc.get_count()[0] - start >= 10)
del keep
print(len(gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
gc.freeze(); print(gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.get_freeze_count())
