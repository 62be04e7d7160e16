# memory course style programs
import sys, gc, weakref
from collections import deque, OrderedDict
class RingBuffer:
    def __init__(self, n): self.buf = [None] * n; self.head = self.size = 0
    def push(self, x):
        self.buf[(self.head + self.size) % len(self.buf)] = x
        if self.size < len(self.buf): self.size += 1
        else: self.head = (self.head + 1) % len(self.buf)
    def __iter__(self):
        for i in range(self.size): yield self.buf[(self.head + i) % len(self.buf)]
r = RingBuffer(3)
for i in range(5): r.push(i)
print(list(r), r.buf)
class LFU:
    def __init__(self, c): self.c, self.v, self.f, self.m = c, {}, {}, 0
    def get(self, k):
        if k not in self.v: return None
        self._touch(k); return self.v[k]
    def _touch(self, k):
        n = self.f[k]; b = self.b[n]; del b[k]
        if not b:
            del self.b[n]
            if self.m == n: self.m += 1
        self.f[k] = n + 1; self.b.setdefault(n + 1, OrderedDict())[k] = None
    b = {}
    def put(self, k, v):
        if k in self.v: self.v[k] = v; self._touch(k); return
        if len(self.v) >= self.c:
            old, _ = self.b[self.m].popitem(last=False); print('evict', old); del self.v[old], self.f[old]
        self.v[k] = v; self.f[k] = 1; self.m = 1; self.b.setdefault(1, OrderedDict())[k] = None
l = LFU(2); l.put('a', 1); l.put('b', 2); l.get('a'); l.put('c', 3); print(l.get('b'), l.get('a'), l.get('c')); l.put('d', 4); print(sorted(l.v))
def optimal(refs, n):
    frames, faults = [], 0
    for i, p in enumerate(refs):
        if p in frames: continue
        faults += 1
        if len(frames) < n: frames.append(p); continue
        nxt = [refs.index(f, i + 1) if f in refs[i + 1:] else 999 for f in frames]
        frames[nxt.index(max(nxt))] = p
    return faults
def fifo(refs, n):
    q, s, faults = deque(), set(), 0
    for p in refs:
        if p not in s:
            faults += 1
            if len(q) == n: s.discard(q.popleft())
            q.append(p); s.add(p)
    return faults
refs = [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1]
print(optimal(refs, 3), fifo(refs, 3), [fifo([1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5], n) for n in (3, 4)])
class Tracker:
    live = weakref.WeakSet()
    def __init__(self): Tracker.live.add(self)
ts = [Tracker() for _ in range(3)]; print(len(Tracker.live)); ts.pop(); print(len(Tracker.live)); del ts; print(len(Tracker.live))
sizes = []; l = []; last = sys.getsizeof(l)
for i in range(70):
    l.append(i); s = sys.getsizeof(l)
    if s != last: sizes.append((len(l), s)); last = s
print(sizes)
d = {}; last = sys.getsizeof(d); out = []
for i in range(100):
    d[i] = i; s = sys.getsizeof(d)
    if s != last: out.append((len(d), s)); last = s
print(out)
def total(o, seen=None):
    seen = seen if seen is not None else set()
    if id(o) in seen: return 0
    seen.add(id(o)); s = sys.getsizeof(o)
    if isinstance(o, dict): s += sum(total(k, seen) + total(v, seen) for k, v in o.items())
    elif isinstance(o, (list, tuple, set, frozenset)): s += sum(total(x, seen) for x in o)
    return s
print(total([1, 'a', (2, 3), {4: [5.0]}]), total({'k': deque([1])}))
a = 256; b = 256; print(a is b); x = 'hello'; y = 'hel' + 'lo'; print(x is y); z = ''.join(['hel', 'lo']); print(x is z, sys.intern(z) is x)
def counts():
    o = object(); base = sys.getrefcount(o); l = [o] * 5; print(sys.getrefcount(o) - base); t = (o,); d = {o: o}; print(sys.getrefcount(o) - base); del l; print(sys.getrefcount(o) - base)
counts()
class Pool:
    def __init__(self, make, n): self.free = [make() for _ in range(n)]; self.used = set()
    def take(self):
        if not self.free: raise RuntimeError('pool empty')
        o = self.free.pop(); self.used.add(id(o)); return o
    def give(self, o): self.used.discard(id(o)); self.free.append(o)
p = Pool(list, 2); a = p.take(); b = p.take()
try: p.take()
except RuntimeError as e: print(e)
p.give(a); print(p.take() is a, len(p.used))
