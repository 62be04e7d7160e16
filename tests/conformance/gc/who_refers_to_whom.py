# gc.get_referents and gc.get_referrers, from both sides.
import gc
inner = ['x']
outer = (inner, 1)
table = {'k': inner}
class Box:
    pass
box = Box(); box.content = inner
print(gc.get_referents(outer) == [1, inner] or gc.get_referents(outer) == [inner, 1])
print(sorted(map(repr, gc.get_referents({'a': 1, 'b': 2}))))
print(gc.get_referents(5), gc.get_referents('text'), gc.get_referents())
found = gc.get_referrers(inner)
print(any(r is outer for r in found), any(r is table for r in found))
print(gc.is_tracked(inner), gc.is_tracked(5), gc.is_tracked('s'), gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}))
def closure():
    captured = ['in a cell']
    def inner_function():
        return captured
    return inner_function
f = closure()
cells = f.__closure__
print(gc.get_referents(cells[0]))
print([type(o).__name__ for o in gc.get_referents(iter([1, 2]))])
