import gc
gc.collect(); gc.disable()
log = []
def told(p, info):
    if p == "start": log.append(info["generation"])
for t in [(10, 2, 2), (10, 0, 0), (7, 3, 1), (20, 1, 5)]:
    gc.collect()
    gc.set_threshold(*t)
    gc.callbacks.append(told)
    log.clear()
    gc.enable()
    keep = [[i] for i in range(400)]
    gc.disable()
    gc.callbacks.remove(told)
    print(t, "".join(map(str, log)))
gc.set_threshold(2000, 10, 10)
