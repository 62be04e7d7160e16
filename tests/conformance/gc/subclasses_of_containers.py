import gc
gc.collect(); gc.disable()
class L(list): pass
class D(dict): pass
class S(set):
    __hash__ = object.__hash__
class T(tuple): pass
l = L(); l.append(l); del l
print(gc.collect())
l = L(); l.me = l; del l
print(gc.collect())
d = D(); d["d"] = d; del d
print(gc.collect())
s = S(); s.add(s); del s
print(gc.collect())
t = T([[]]); t[0].append(t); del t
print(gc.collect())
print(gc.is_tracked(T((1, 2))), gc.is_tracked(D()), gc.is_tracked(L()))
t = T((1, 2)); gc.collect()
print(gc.is_tracked(t))
