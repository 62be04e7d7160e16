import gc
gc.collect(); gc.disable()
def check(name, l):
    del l
    print(name, gc.collect())
l = []; l.append(iter(l)); check("list", l); del l
print(gc.collect())
l = []; l.append(reversed(l)); del l
print(gc.collect())
l = []; l.append(enumerate(l)); del l
print(gc.collect())
l = []; l.append(zip(l, l)); del l
print(gc.collect())
l = []; l.append(map(str, l)); del l
print(gc.collect())
d = {}; d[1] = d.items(); del d
print(gc.collect())
s = []; s.append(filter(None, s)); del s
print(gc.collect())
import itertools
l = []; l.append(itertools.chain(l)); del l
print(gc.collect())
