import gc
gc.collect(); gc.disable()
d = {i: [i] for i in range(5)}
for k in d:
    if k == 2: print(gc.collect())
l = [[i] for i in range(4)]
for x in l: gc.collect()
print(sum(x[0] for x in l), len(d))
def gen():
    x = [1]
    gc.collect()
    yield x
    gc.collect()
    yield x
print(list(gen()))
print(sorted([3, 1, 2], key=lambda v: (gc.collect(), v)[1]))
