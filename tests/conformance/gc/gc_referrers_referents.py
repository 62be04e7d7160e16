# Who refers to whom: get_referents lists what an object holds, get_referrers who holds it.
import gc
class P:
    def __init__(self): self.a = [1]; self.b = "text"
class Q: __slots__ = ("x", "y")
p = P(); q = Q(); q.x = p; q.y = None
print(gc.get_referents([1, 2, "x"]))
print(gc.get_referents((1, [2])))
print(gc.get_referents({"k": "v", 1: 2}))
print(sorted(gc.get_referents({1, 2})))
print([type(o).__name__ for o in gc.get_referents(p)])
print([type(o).__name__ for o in gc.get_referents(q)])
print(gc.get_referents(5), gc.get_referents("s"), gc.get_referents(), gc.get_referents([1], [2, 3]))
print([getattr(o, "__name__", o) for o in gc.get_referents(p.__init__)][1].__class__.__name__)
def f(x, y=[7]): return x
print(sorted(type(o).__name__ for o in gc.get_referents(f)))
print(gc.get_referents(iter([4, 5])), gc.get_referents(slice(1, 2)), gc.get_referents(x for x in ())[:0])
target = ["target"]
holder1 = [target]; holder2 = {"k": target}; holder3 = (target,); holder4 = P(); holder4.c = target
refs = gc.get_referrers(target)
print(holder1 in refs, any(r is holder2 for r in refs), any(r is holder3 for r in refs), any(r is globals() for r in refs), any(r is holder4 for r in refs), len(refs))
s = {("in", "set"): 1}
print(gc.get_referrers(object()), gc.get_referrers())
objs = gc.get_objects()
print(any(o is target for o in objs), any(o is objs for o in objs), type(objs).__name__)
print(any(o is target for o in gc.get_objects(generation=0)), len(gc.get_objects(generation=2)) > 50)
for bad in (3, -1, "a"):
    try: gc.get_objects(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
gc.collect()
print(any(o is target for o in gc.get_objects(0)), any(o is target for o in gc.get_objects(2)))
def leak():
    local = target
    return len(gc.get_referrers(target))
print(leak() >= len(refs) - 1)
