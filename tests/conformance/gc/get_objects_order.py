# A generation's list is in the order in which its objects came onto it.
import gc
gc.disable()
gc.collect()
class N:
    def __init__(self, n): self.n = n
ns = [N(i) for i in range(6)]
print([o.n for o in gc.get_objects(0) if type(o) is N])
del ns[2]
ns.append(N(6))
print([o.n for o in gc.get_objects(0) if type(o) is N])
gc.collect(0)
print([o.n for o in gc.get_objects(1) if type(o) is N])
ns.append(N(7))
gc.collect(1)
print([o.n for o in gc.get_objects(2) if type(o) is N])
