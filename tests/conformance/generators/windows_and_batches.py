# Generators over generators: windows, batches, merging, and what closing one does to the next.
from collections import deque
from itertools import islice, count, tee
def windows(xs, n):
    d = deque(maxlen=n)
    for x in xs:
        d.append(x)
        if len(d) == n: yield tuple(d)
def batches(xs, n):
    it = iter(xs)
    while b := list(islice(it, n)): yield b
def merge(*its):
    line = deque(map(iter, its))
    while line:
        try: yield next(line[0]); line.rotate(-1)
        except StopIteration: line.popleft()
def source():
    try:
        for i in count(): yield i
    finally: print('source closed')
print(list(windows(range(5), 3)), list(batches('abcdefg', 3)), ''.join(merge('ace', 'bdfgh', '')))
s = source(); w = windows(s, 2); print(next(w), next(w)); w.close(); print('outer closed'); print(next(s)); s.close()
a, b = tee(source()); print(next(a), next(a), next(b)); del a; print('one left'); del b
print(list(islice(windows(count(10, 5), 2), 2)))
g = batches(source(), 2); next(g); del g
