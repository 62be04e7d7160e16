# Which allocation sets off a collection of which generation, over 100,000 containers kept, dropped and knotted.
import gc
seen = []
at = 0
def told(phase, info):
    if phase == "start": seen.append((at, info["generation"]))
gc.collect()
gc.callbacks.append(told)
keep = []
for at in range(100000):
    kind = at % 10
    if kind < 4: keep.append([])
    elif kind < 6: [at]
    elif kind == 6:
        x = []
        x.append(x)
    elif kind == 7: keep.append((at, []))
    elif kind == 8: {at: at}
    else: keep.append({"k": []})
    if at % 25000 == 24999: keep.clear()
gc.callbacks.remove(told)
print(len(seen))
for line in range(0, len(seen), 8): print(seen[line:line + 8])
print(gc.get_count()[1:], [s["collections"] > 0 for s in gc.get_stats()])
