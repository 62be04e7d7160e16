class Heap:
    """Objects that count their references.

    An object has a name and a list of slots.
    """

    def __init__(self):
        self.counts = {}  # name: its reference count
        self.slots = {}   # name: names its slots hold
        self.freed = []   # names, as they were freed

    def make(self, name, *items):
        """A new object, held once by whoever called."""
        self.counts[name] = 1
        self.slots[name] = []
        for item in items:
            self.store(name, item)

    def store(self, name, item):
        """One more slot for name, holding item."""
        self.slots[name].append(item)
        self.counts[item] += 1

    def decref(self, name):
        """One reference to name is given back."""
        todo = [name]
        while todo:
            item = todo.pop()
            self.counts[item] -= 1
            if self.counts[item] == 0:
                self.freed.append(item)
                todo.extend(self.slots[item])
                del self.counts[item], self.slots[item]


heap = Heap()
heap.make("leaf")
heap.make("left", "leaf")
heap.make("right", "leaf", "leaf")
heap.make("top", "left", "right")
heap.decref("leaf")
heap.decref("left")
heap.decref("right")
print(heap.freed, heap.counts["leaf"])
heap.decref("top")
print(heap.freed, len(heap.counts))

ring = Heap()
ring.make("a")
ring.make("b", "a")
ring.store("a", "b")
ring.decref("a")
ring.decref("b")
print(ring.freed, ring.counts)

chain = Heap()
chain.make(0)
for n in range(1, 3000):
    chain.make(n, n - 1)
    chain.decref(n - 1)
chain.decref(2999)
print(len(chain.freed), chain.freed[:3])
