# Living weak references to the trash: newest first for one object, list order for several.
import gc, weakref
gc.collect(); gc.disable()
class N: pass
log = []
a, b = N(), N()
a.o, b.o = b, a
ws = [weakref.ref(o, lambda r, i=i: log.append(i)) for i, o in enumerate([a, b, a, b, a])]
del a, b
print(gc.collect(), log)
