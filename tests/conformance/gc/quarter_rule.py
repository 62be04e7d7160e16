# The oldest waits until a quarter of what it holds is new.
import gc
gc.collect(); gc.disable()
full = 0
def told(p, info):
    global full
    if p == "start" and info["generation"] == 2: full += 1
keep = [[] for _ in range(40000)]
gc.collect()
gc.set_threshold(100, 1, 1)
gc.callbacks.append(told)
gc.enable()
for i in range(5000): keep.append([])
gc.disable()
print("an eighth new:", full)
gc.enable()
for i in range(20000): keep.append([])
gc.disable()
print("half new:", full)
gc.callbacks.remove(told)
gc.set_threshold(2000, 10, 10)
