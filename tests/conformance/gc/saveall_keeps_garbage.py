# DEBUG_SAVEALL puts what a collection would free into gc.garbage.
import gc
gc.collect()
class Item:
    def __init__(self, name): self.name = name
    def __repr__(self): return f'Item({self.name!r})'
gc.set_debug(gc.DEBUG_SAVEALL)
a = Item('a'); a.me = a
b = [1]; b.append(b)
d = {}; d['self'] = d
del a, b, d
print(gc.collect() > 0)
gc.set_debug(0)
kinds = sorted(type(o).__name__ for o in gc.garbage)
print(kinds)
print([o for o in gc.garbage if isinstance(o, Item)])
gc.garbage.clear()
print(gc.collect() > 0, gc.garbage)
