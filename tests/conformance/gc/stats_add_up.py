import gc
gc.collect()
def since(before):
    return [{k: s[k] - b[k] for k in s} for s, b in zip(gc.get_stats(), before)]
gc.disable()
b = gc.get_stats()
gc.collect(0); gc.collect(0); gc.collect(1); gc.collect()
print(since(b))
b = gc.get_stats()
for i in range(5):
    x = []; x.append(x)
del x
gc.collect(0)
print(since(b))
x = []; x.append(x); gc.collect(1); del x
gc.collect(1); gc.collect()
print(since(b))
print([sorted(s) for s in gc.get_stats()])
