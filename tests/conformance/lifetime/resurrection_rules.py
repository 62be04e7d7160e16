# An object may save itself in __del__, once: the second time it goes without a word.
import gc, weakref
saved = []
class Cat:
    def __init__(self, name): self.name = name; self.lives = 0
    def __del__(self):
        self.lives += 1
        print("del", self.name, self.lives)
        saved.append(self)
c = Cat("tom")
w = weakref.ref(c, lambda r: print("  callback"))
print(w() is c, gc.is_finalized(c))
del c
print(len(saved), w() is saved[0], gc.is_finalized(saved[0]))
gc.collect()
back = saved.pop()
print(back.name, back.lives)
w2 = weakref.ref(back, lambda r: print("  second callback"))
del back
print(len(saved), w2())
print("-- in a cycle")
class Node:
    def __init__(self, name): self.name = name; self.me = self
    def __del__(self):
        print("del", self.name)
        saved.append(self)
n = Node("ring")
del n
print(gc.collect(), len(saved))
n = saved.pop()
print(gc.is_finalized(n), n.me is n)
del n
print(gc.collect(), len(saved))
print("-- only one of two is saved, both live on")
class Half:
    def __init__(self, name): self.name = name
    def __del__(self):
        print("del", self.name)
        if self.name == "left":
            saved.append(self)
a, b = Half("left"), Half("right")
a.other, b.other = b, a
del a, b
print(gc.collect(), [h.name for h in saved], saved[0].other.name)
saved.clear()
print("cleared", gc.collect())
print("-- resurrect by a global name")
class Phoenix:
    def __del__(self):
        global bird
        bird = self
        print("rises")
bird = Phoenix()
bird = None
print(type(bird).__name__)
bird = None
print(bird)
print("-- resurrected by closure in the instance dict of another")
class Keeper: pass
keep = Keeper()
class Item:
    def __del__(self):
        print("item into keeper")
        keep.item = self
it = Item()
it = None
print(hasattr(keep, "item"))
del keep.item
print(hasattr(keep, "item"))
