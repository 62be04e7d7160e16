# With the thresholds of 3.13 the young generation is collected when more than 2000 objects have gathered.
import gc
gc.collect()
events = []
def note(phase, info):
    events.append((phase, info["generation"], info["collected"], info["uncollectable"]))
gc.callbacks.append(note)
class Node:
    def __init__(self): self.self = self
    def __del__(self): Node.dead += 1
Node.dead = 0
seen = []
for i in range(5000):
    Node()
    if not seen or seen[-1][1] != Node.dead:
        seen.append((i, Node.dead))
gc.callbacks.remove(note)
print([e[:2] for e in events])
print(len(seen), seen[0])
print(Node.dead > 3900, Node.dead < 4010)
gc.collect()
print(Node.dead)
gc.disable()
Node.dead = 0
for i in range(5000): Node()
print("disabled", Node.dead)
gc.enable()
print("enabled", Node.dead)
print("one more call", Node.dead, gc.collect() >= 10000 - 5000, Node.dead)
kept = [[] for i in range(1990)]
before = gc.get_count()[0]
print(before > 1900)
