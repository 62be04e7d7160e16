# Walking the heap by gc.get_referents, as a leak hunter does.
import gc
class Node:
    def __init__(self, name): self.name, self.out = name, []
a, b, c = Node('a'), Node('b'), Node('c')
a.out += [b, c]; b.out.append(c); c.out.append(a)
def reach(root):
    seen, todo, names = set(), [root], []
    while todo:
        o = todo.pop()
        if id(o) in seen: continue
        seen.add(id(o))
        if isinstance(o, Node): names.append(o.name)
        todo += [r for r in gc.get_referents(o) if isinstance(r, (Node, list, dict))]
    return sorted(names)
print(reach(a), reach([b]), reach({}))
print([type(r).__name__ for r in gc.get_referents((1, 'x', [2]))], gc.get_referents('text', 5))
print(sorted({type(r).__name__ for r in gc.get_referrers(b) if isinstance(r, list)}))
inner = []
print(gc.get_referents({'k': inner}, [inner]) == ['k', inner, inner] or [type(x).__name__ for x in gc.get_referents({'k': inner}, [inner])])
gc.collect(); a.out.clear(); b.out.clear(); c.out.clear(); del a, b, c
print(gc.collect())
