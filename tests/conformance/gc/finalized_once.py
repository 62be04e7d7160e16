# A finalizer runs once, even when its object comes back and dies again.
import gc
gc.collect()
kept = []
class Back:
    def __init__(self, name): self.name = name
    def __del__(self):
        print('finalizer of', self.name)
        kept.append(self)
o = Back('plain')
print(gc.is_finalized(o))
del o
print(len(kept), gc.is_finalized(kept[0]))
kept.clear()
print('cleared')
a, b = Back('a'), Back('b')
a.other, b.other = b, a
del a, b
print(gc.collect(), [k.name for k in kept])
kept.clear()
print(gc.collect(), kept)
