from collections import OrderedDict, deque
import functools, heapq, weakref
class LRU:
    def __init__(self, cap):
        if cap <= 0: raise ValueError(f'capacity must be positive, not {cap}')
        self.cap = cap; self.d = OrderedDict(); self.hits = self.misses = 0
    def get(self, k, default=None):
        if k in self.d: self.d.move_to_end(k); self.hits += 1; return self.d[k]
        self.misses += 1; return default
    def put(self, k, v):
        if k in self.d: self.d.move_to_end(k)
        self.d[k] = v
        if len(self.d) > self.cap: return self.d.popitem(last=False)
    def __repr__(self): return f'LRU({dict(self.d)}, {self.hits}/{self.misses})'
c = LRU(2); print(c.put('a', 1), c.put('b', 2), c.get('a'), c.put('c', 3), c.get('b', 'gone'), c)
try: LRU(0)
except ValueError as e: print(e)
class Node:
    __slots__ = ('k', 'v', 'prev', 'next', '__weakref__')
    def __init__(self, k=None, v=None): self.k = k; self.v = v
    def __del__(self): print('node', self.k, 'freed')
class Linked:
    def __init__(self, cap):
        self.cap = cap; self.map = {}; h, t = Node('head'), Node('tail'); h.next = t; t.prev = weakref.ref(h); self.h, self.t = h, t
    def _add(self, n):
        p = self.t.prev(); p.next = n; n.prev = weakref.ref(p); n.next = self.t; self.t.prev = weakref.ref(n)
    def _cut(self, n): n.prev().next = n.next; n.next.prev = n.prev
    def put(self, k, v):
        if k in self.map: self._cut(self.map[k])
        n = self.map[k] = Node(k, v); self._add(n)
        if len(self.map) > self.cap: old = self.h.next; self._cut(old); del self.map[old.k]
    def keys(self):
        out = []; n = self.h.next
        while n is not self.t: out.append(n.k); n = n.next
        return out
l = Linked(2); l.put(1, 'x'); l.put(2, 'y'); l.put(3, 'z'); print(l.keys()); l.put(2, 'w'); print(l.keys()); del l; print('dropped')
@functools.lru_cache(maxsize=2)
def sq(x): print('computing', x); return x * x
print(sq(2), sq(3), sq(2), sq(4), sq(3), sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
try: sq([1])
except TypeError as e: print(e)
try: functools.lru_cache('a')
except TypeError as e: print(e)
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.__wrapped__.__name__)
@functools.lru_cache(maxsize=None, typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
class Ring:
    def __init__(self, n): self.buf = [None] * n; self.start = self.size = 0
    def push(self, x):
        i = (self.start + self.size) % len(self.buf)
        self.buf[i] = x
        if self.size < len(self.buf): self.size += 1
        else: self.start = (self.start + 1) % len(self.buf)
    def pop(self):
        if not self.size: raise IndexError('pop from an empty ring')
        x = self.buf[self.start]; self.buf[self.start] = None; self.start = (self.start + 1) % len(self.buf); self.size -= 1; return x
    def __iter__(self): return (self.buf[(self.start + i) % len(self.buf)] for i in range(self.size))
r = Ring(3); [r.push(i) for i in range(5)]; print(list(r), r.pop(), r.pop(), r.pop(), r.buf)
try: r.pop()
except IndexError as e: print(e)
h = []
for i, (p, n) in enumerate([(3, 'c'), (1, 'a'), (2, 'b'), (1, 'a2')]): heapq.heappush(h, (p, i, n))
print([heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [3, 1, 4, 1, 5], key=lambda x: -x), heapq.heapreplace([1, 2], 0), heapq.heappushpop([1, 2], 0), list(heapq.merge([1, 4], [2, 3])))
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heappush([(1, {})], (1, {}))
except TypeError as e: print(e)
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.maxlen); d.rotate(1); print(d, d[0], d[-1], 2 in d, d.index(2), d.count(9)); d.extend('ab'); print(d, d.popleft(), d.pop()); d.extendleft([7, 8]); print(d, list(reversed(d)), d.copy() == d)
for s in ('d[9]', 'd.remove(99)', 'deque().pop()', 'deque().popleft()', 'deque(maxlen=-1)', 'deque(5)', 'd.insert(0, 1)', 'd.index(77)', 'd.rotate("a")', 'hash(d)', 'd[1:2]', 'd + [1]', 'd * 2', 'd < deque([9])', 'deque("abc") == list("abc")', 'deque([1], 2, 3)', 'd.maxlen.__class__'):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
class Expensive:
    made = 0
    def __init__(self, k): Expensive.made += 1; self.k = k
    def __del__(self): print('expensive', self.k, 'freed')
pool = weakref.WeakValueDictionary()
def get(k):
    o = pool.get(k)
    if o is None: o = pool[k] = Expensive(k)
    return o
a = get(1); b = get(1); print(a is b, len(pool), Expensive.made); del a; print(len(pool)); del b; print(len(pool)); get(2); print(len(pool), Expensive.made)
class cached_property_user:
    @functools.cached_property
    def v(self): print('once'); return 42
u = cached_property_user(); print(u.v, u.v, u.__dict__); del u.v; print(u.v)
