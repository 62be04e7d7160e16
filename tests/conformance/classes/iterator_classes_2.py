class Linked:
    def __init__(self): self.head = None
    def push(self, v):
        self.head = (v, self.head)
        return self
    def __iter__(self):
        n = self.head
        while n:
            yield n[0]
            n = n[1]
    def __len__(self): return sum(1 for _ in self)
    def __contains__(self, v): return any(x == v for x in self)
    def __getitem__(self, i):
        for j, x in enumerate(self):
            if i == j:
                return x
        raise IndexError(i)
    def __reversed__(self): return iter(list(self)[::-1])
l = Linked().push(1).push(2).push(3)
print(list(l), len(l), 2 in l, l[0], list(reversed(l)), bool(l), bool(Linked()))
try:
    l[7]
except IndexError as e:
    print(repr(e))
