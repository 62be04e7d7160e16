# Caches by hand on OrderedDict: LRU, FIFO, MRU, LFU, TTL with a counted clock.
from collections import OrderedDict, Counter, deque
import heapq
class LRU:
    def __init__(self, n): self.n = n; self.d = OrderedDict(); self.hits = self.misses = 0
    def get(self, k, make):
        if k in self.d:
            self.hits += 1; self.d.move_to_end(k); return self.d[k]
        self.misses += 1
        v = self.d[k] = make(k)
        if len(self.d) > self.n:
            print("  evict", self.d.popitem(last=False))
        return v
l = LRU(3)
for k in "abcadbea": l.get(k, str.upper)
print(list(l.d), l.hits, l.misses, l.d)
class FIFO(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        while len(self) > self.n: print("  out", next(iter(self))); del self[next(iter(self))]
f = FIFO(2)
for i, k in enumerate("xyxzw"): f[k] = i
print(f, dict(f), repr(f))
class LFU:
    def __init__(self, n): self.n = n; self.d = {}; self.c = Counter(); self.tick = 0; self.age = {}
    def put(self, k, v):
        self.tick += 1
        if k not in self.d and len(self.d) == self.n:
            victim = min(self.d, key=lambda k: (self.c[k], self.age[k]))
            print("  drop", victim, self.c[victim]); del self.d[victim], self.c[victim], self.age[victim]
        self.d[k] = v; self.c[k] += 1; self.age[k] = self.tick
    def get(self, k):
        if k in self.d: self.c[k] += 1
        return self.d.get(k, -1)
c = LFU(2); c.put("a", 1); c.put("b", 2); print(c.get("a"), c.get("a"), c.get("b")); c.put("c", 3); c.put("d", 4); print(c.d, c.c)
class TTL:
    def __init__(self, ttl): self.ttl = ttl; self.now = 0; self.d = OrderedDict()
    def set(self, k, v): self.d[k] = (v, self.now + self.ttl); self.d.move_to_end(k)
    def get(self, k, default=None):
        while self.d:
            k0, (v0, t0) = next(iter(self.d.items()))
            if t0 > self.now: break
            print("  expired", self.d.popitem(last=False))
        return self.d.get(k, (default,))[0]
t = TTL(3); t.set("a", 1); t.now = 2; t.set("b", 2); t.now = 3; print(t.get("a"), t.get("b")); t.set("b", 5); t.now = 5; print(t.get("b")); t.now = 6; print(t.get("b", "none"), t.d)
o = OrderedDict.fromkeys("abcde")
o.move_to_end("b"); o.move_to_end("d", last=False); print("".join(o), "".join(reversed(o)))
for bad in (lambda: o.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: o.pop("q"), lambda: o["q"]):
    try: bad()
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
print(o.pop("q", 7), o.popitem(), o.popitem(last=False), o.setdefault("n", []), list(o.items()))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) | {"b": 2}, {"z": 0} | OrderedDict(a=1))
p = OrderedDict(x=1); p |= {"y": 2}; print(p, p.copy(), p.copy() is p, list(p.keys()), list(reversed(p.items())), list(reversed(p.values())))
try:
    for k in p: p["new"] = 1
except RuntimeError as e: print(e)
try:
    for k in p: p.pop(k)
except RuntimeError as e: print(e)
p["self"] = p; print(p)
