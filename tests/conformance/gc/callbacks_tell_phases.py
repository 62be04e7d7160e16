# gc.callbacks are told when a collection starts and what it found.
import gc
gc.collect()
seen = []
def told(phase, info):
    seen.append((phase, info['generation'], info['collected'], info['uncollectable']))
gc.callbacks.append(told)
class Node:
    pass
def ring(n):
    nodes = [Node() for _ in range(n)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % n]
for n in (1, 3, 5):
    ring(n)
    print(n, gc.collect())
gc.callbacks.remove(told)
ring(2)
gc.collect()
for row in seen:
    print(row)
print(len(gc.callbacks))
