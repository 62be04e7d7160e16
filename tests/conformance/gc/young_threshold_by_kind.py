# With a small threshold: at which object the collection comes.
import gc
gc.collect()
seen = []
def told(p, info):
    if p == "start": seen.append(info["generation"])
for t in (5, 10, 50):
    gc.disable(); gc.collect()
    gc.set_threshold(t, 100, 100)
    gc.callbacks.append(told)
    seen.clear()
    gc.enable()
    keep = []
    for i in range(200): keep.append([])
    gc.disable()
    gc.callbacks.remove(told)
    print(t, len(seen), set(seen))
gc.set_threshold(2000, 10, 10)
