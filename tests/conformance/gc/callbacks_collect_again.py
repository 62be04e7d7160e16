# A collection inside a collection does nothing.
import gc
gc.collect(); gc.disable()
def again(phase, info): print(phase, info["collected"], gc.collect())
gc.callbacks.append(again)
for i in range(3):
    x = []; x.append(x)
del x
print(gc.collect())
gc.callbacks.remove(again)
