# Which generation is collected when: counts, thresholds, a callback that notes each start.
import gc
gc.collect()
log = []
def note(phase, info):
    if phase == "start": log.append(info["generation"])
print(gc.get_threshold(), gc.isenabled())
gc.callbacks.append(note)
gc.set_threshold(50, 3, 50)
keep = []
for i in range(1500): keep.append([i])
gc.set_threshold(2000, 10, 10)
gc.callbacks.remove(note)
print(log)
print(len(log), log.count(0), log.count(1), log.count(2))
log.clear()
gc.callbacks.append(note)
print(gc.collect(0) >= 0, gc.collect(1) >= 0, gc.collect(2) >= 0, log)
gc.callbacks.clear()
for bad in (3, -1, "x", 1.5):
    try: gc.collect(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ("a",)):
    try: gc.set_threshold(*args); print(args, gc.get_threshold())
    except TypeError as e: print(args, e)
gc.set_threshold(2000, 10, 10)
gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
print([sorted(s) for s in gc.get_stats()][0])
gc.collect(); before = gc.get_stats()
class N: pass
for i in range(5):
    n = N(); n.me = n
del n
print(gc.collect())
after = gc.get_stats()
print([a["collections"] - b["collections"] for a, b in zip(after, before)], [a["collected"] - b["collected"] for a, b in zip(after, before)])
print(gc.get_count()[1:])
gc.collect(0); gc.collect(0); print(gc.get_count()[1:]); gc.collect(1); print(gc.get_count()[1:])
print(gc.get_debug(), gc.garbage)
def boom(p, i):
    raise RuntimeError("callback fails in " + p)
gc.callbacks.append(boom); gc.collect(); gc.callbacks.clear()
print("done")
