import gc
gc.disable()
gc.collect()
def where(x):
    return [g for g in range(3) if any(o is x for o in gc.get_objects(g))]
x = []
print(where(x))
gc.collect(0); print(where(x))
gc.collect(0); print(where(x))
gc.collect(1); print(where(x))
gc.collect(2); print(where(x))
y = {"k": []}
print(where(y), where(y["k"]))
gc.collect(1); print(where(y), where(y["k"]), where(x))
