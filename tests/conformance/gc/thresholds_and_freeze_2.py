import gc
gc.collect()
gc.disable()
old = gc.get_threshold()
class Node:
    freed = 0
    def __init__(self): self.me = self
    def __del__(self): Node.freed += 1
gc.set_threshold(0)
Node.freed = 0
for _ in range(3000):
    Node()
print('threshold 0 never collects:', Node.freed)
gc.set_threshold(*old)
gc.collect()
print(Node.freed)
print('-- generations')
gc.disable()
Node.freed = 0
x = Node()
gc.collect(0)
gc.collect(1)
x = None
print(gc.collect(0), Node.freed)
print(gc.collect(1), Node.freed)
print(gc.collect(2) > 0, Node.freed)
y = Node()
y = None
print(gc.collect(0), Node.freed)
print('-- freeze')
gc.collect()
z = Node()
gc.freeze()
print(gc.get_freeze_count() > 0)
z = None
print(gc.collect(), Node.freed)
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect() > 0, Node.freed)
print('-- callbacks')
calls = []
def cb(phase, info): calls.append((phase, info['generation'], sorted(info)))
gc.callbacks.append(cb)
gc.collect(1)
gc.collect()
gc.callbacks.remove(cb)
gc.collect()
print(calls)
gc.enable()
