import gc
print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
gc.enable()
old = gc.get_threshold()
gc.set_threshold(50, 5, 5)
print(gc.get_threshold())
gc.set_threshold(700)
print(gc.get_threshold())
gc.set_threshold(*old)
print(gc.get_threshold() == old)
for bad in (lambda: gc.set_threshold(), lambda: gc.set_threshold('a'), lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect('x')):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
gc.collect()
print(len(gc.get_count()), all(isinstance(c, int) for c in gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
class Node:
    freed = 0
    def __init__(self): self.me = self
    def __del__(self): Node.freed += 1
gc.disable()
for _ in range(20):
    Node()
print('disabled', Node.freed)
print(gc.collect(), Node.freed)
gc.set_threshold(10, 2, 2)
gc.enable()
for _ in range(500):
    Node()
print('automatic collections happen:', Node.freed > 100)
gc.set_threshold(*old)
gc.collect()
print('all', Node.freed)
