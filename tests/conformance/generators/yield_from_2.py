def flatten(x):
    if isinstance(x, (list, tuple)):
        for i in x:
            yield from flatten(i)
    else:
        yield x
print(list(flatten([1, [2, (3, [4])], []])))
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n
print(list(deep(5)), sum(deep(50)))
def acc():
    total = 0
    while (x := (yield)) is not None:
        total += x
    return total
def gather(out):
    while True:
        out.append((yield from acc()))
out = []
g = gather(out)
next(g)
for v in (1, 2, None, 10, None):
    g.send(v)
print(out)
def expr():
    return [(yield from 'ab'), (yield from [1])]
e = expr()
print([next(e), next(e), next(e)])
try:
    next(e)
except StopIteration as s:
    print(s.value)
class Custom:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('custom value')
        return self.n
def use():
    print('value:', (yield from Custom()))
print(list(use()))
