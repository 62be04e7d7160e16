import gc
def run(n, thresholds, make):
    seen = []
    def told(phase, info):
        if phase == "start": seen.append((i, info["generation"]))
    gc.collect()
    gc.set_threshold(thresholds[0], thresholds[1], thresholds[2])
    gc.callbacks.append(told)
    keep = []
    i = 0
    for i in range(n): make(keep, i)
    gc.callbacks.remove(told)
    gc.set_threshold(2000, 10, 10)
    return seen
def lists(keep, i): keep.append([])
def dicts(keep, i): keep.append({"a": []})
def tuples(keep, i): keep.append(([], i))
def sets(keep, i): keep.append({i})
def drop(keep, i): [i], {i: i}
def knots(keep, i):
    a = []; b = [a]; a.append(b)
def gens(keep, i): keep.append(j for j in keep[:1])
def funcs(keep, i): keep.append(lambda: i)
class Plain: pass
class Slots: __slots__ = ("a",)
def objs(keep, i): keep.append(Slots())
for make in (lists, dicts, tuples, sets, drop, knots, gens, funcs, objs):
    print(make.__name__, run(600, (50, 3, 100), make))
print(run(30000, (700, 10, 10), lists)[:40])
