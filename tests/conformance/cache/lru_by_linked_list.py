# An LRU cache on a doubly linked list: nodes, who holds them, and what the collector finds when it is dropped.
import gc, weakref, sys
class Node:
    __slots__ = ("key", "value", "prev", "next", "__weakref__")
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, None, None
class LRU:
    def __init__(self, cap):
        if cap < 1: raise ValueError(f"capacity must be positive, not {cap}")
        self.cap, self.map, self.head, self.tail = cap, {}, Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.stats = dict(hit=0, miss=0, evict=0)
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _push(self, n): n.prev, n.next = self.head, self.head.next; self.head.next.prev = n; self.head.next = n
    def get(self, key):
        n = self.map.get(key)
        if n is None: self.stats["miss"] += 1; raise KeyError(key)
        self._unlink(n); self._push(n); self.stats["hit"] += 1
        return n.value
    def put(self, key, value):
        n = self.map.get(key)
        if n: n.value = value; self._unlink(n); self._push(n); return None
        old = None
        if len(self.map) >= self.cap:
            old = self.tail.prev; self._unlink(old); del self.map[old.key]; self.stats["evict"] += 1
        self.map[key] = n = Node(key, value); self._push(n)
        return old and (old.key, old.value)
    def __iter__(self):
        n = self.head.next
        while n is not self.tail: yield n.key, n.value; n = n.next
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
    def __repr__(self): return "LRU(" + " > ".join(f"{k}={v}" for k, v in self) + ")"
gc.collect(); c = LRU(3)
for k, v in zip("abcd", range(4)): print(c.put(k, v), c)
print(c.get("b"), c, c.put("c", 30), c, len(c), "a" in c, c.stats)
try: c.get("a")
except KeyError as e: print("KeyError", e, c.stats)
try: LRU(0)
except ValueError as e: print(e)
n = c.map["d"]; print(sys.getrefcount(n), n.prev.key, n.next.key); w = weakref.ref(n); print(c.put("e", 5)); print(w() is n, n.next is c.tail); del n; print(w())
wh = weakref.ref(c.head); del c; print(wh() is None, gc.collect(), wh())
class Memo(dict):
    def __init__(self, fn): self.fn = fn
    def __missing__(self, k): self[k] = v = self.fn(k); return v
m = Memo(lambda n: n if n < 2 else m[n - 1] + m[n - 2]); print(m[30], len(m)); del m; print(gc.collect())
class Pool:
    def __init__(self, make, size): self.make, self.free, self.size, self.made = make, [], size, 0
    def take(self):
        if self.free: return self.free.pop()
        self.made += 1; return self.make(self.made)
    def give(self, x):
        if len(self.free) < self.size: self.free.append(x)
class Conn:
    def __init__(self, i): self.i = i
    def __del__(self): print("close", self.i, end="; ")
p = Pool(Conn, 2); a, b, d = p.take(), p.take(), p.take(); [p.give(x) for x in (a, b, d)]; print([x.i for x in p.free]); del a, b, d; print(p.take().i, p.take().i, p.made); print(p.take().i); del p; print(LRU(2).get("last"))
