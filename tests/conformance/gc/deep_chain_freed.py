# A long chain in a cycle comes apart without running out of stack.
import gc
gc.collect(); gc.disable()
class N: __slots__ = ("next",)
first = n = N()
for i in range(20000):
    n.next = N()
    n = n.next
n.next = first
del first, n
print(gc.collect(), gc.collect())
l = []
top = l
for i in range(20000):
    l.append([]); l = l[0]
l.append(top)
del l, top
print(gc.collect())
