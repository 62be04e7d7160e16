# What one collection counts: every container of the cycle and what hangs off it.
import gc
gc.collect(); gc.disable()
class A: pass
class S: __slots__ = ("a", "b")
def lists(n):
    l = []
    for i in range(n): l = [l]
    x = l
    while x[0]: x = x[0]
    x.append(l)
for n in (1, 2, 5, 50):
    lists(n)
    print(n, gc.collect())
a = A(); a.a = a; del a
print("instance", gc.collect())
a = A(); a.k = []; a.d = a.__dict__; del a
print("its dict", gc.collect())
s = S(); s.a = s; del s
print("slots", gc.collect())
d = {}; d["d"] = d; del d
print("dict", gc.collect())
t = ([],); t[0].append(t); del t
print("tuple", gc.collect())
def f(): pass
f.f = f; del f
print("function", gc.collect())
