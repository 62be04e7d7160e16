class Range2:
    def __init__(self, n): self.n = n
    def __iter__(self): return Range2Iter(self.n)
class Range2Iter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i - 1
r = Range2(3)
print([(a, b) for a in r for b in r], list(r), list(r), len(list(r)))
it = iter(r)
print(next(it), list(it), list(it), next(it, 'end'))
class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        while a <= self.limit:
            yield a
            a, b = b, a + b
f = Fib(50)
print(list(f), sum(f), max(f), 13 in f, sorted(f, reverse=True)[:3], dict(zip(f, 'abc')))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k
    def bfs(self):
        q = [self]
        while q:
            t = q.pop(0)
            yield t.v
            q.extend(t.kids)
t = Tree(1, Tree(2, Tree(4)), Tree(3, Tree(5), Tree(6)))
print(list(t), list(t.bfs()), sum(t), [x for x in t if x % 2], *t)
