# cooperative scheduler, memo, LFU, interval, bank etc.
from collections import deque, OrderedDict, defaultdict, Counter
from dataclasses import dataclass, field
import heapq, itertools, functools, operator, bisect, weakref, gc, sys, contextlib
class Scheduler:
    def __init__(self): self.ready = deque(); self.sleeping = []; self.clock = 0; self.seq = itertools.count()
    def spawn(self, g): self.ready.append(g)
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.clock, _, g = heapq.heappop(self.sleeping); self.ready.append(g)
            g = self.ready.popleft()
            try: d = next(g)
            except StopIteration as e: print('done', e.value, self.clock); continue
            if d: heapq.heappush(self.sleeping, (self.clock + d, next(self.seq), g))
            else: self.ready.append(g)
def task(n, ds):
    for d in ds: print(n, d); yield d
    return n
s = Scheduler(); s.spawn(task('a', [1, 0, 2])); s.spawn(task('b', [3, 0])); s.run()
class LFU:
    def __init__(self, cap): self.cap, self.vals, self.cnt, self.by = cap, {}, {}, defaultdict(OrderedDict); self.low = 0
    def _bump(self, k):
        c = self.cnt[k]; self.by[c].pop(k)
        if not self.by[c] and self.low == c: self.low += 1
        self.cnt[k] = c + 1; self.by[c + 1][k] = None
    def get(self, k):
        if k not in self.vals: return -1
        self._bump(k); return self.vals[k]
    def put(self, k, v):
        if k in self.vals: self.vals[k] = v; self._bump(k); return
        if len(self.vals) >= self.cap: old, _ = self.by[self.low].popitem(last=False); del self.vals[old], self.cnt[old]
        self.vals[k] = v; self.cnt[k] = self.low = 1; self.by[1][k] = None
l = LFU(2); l.put(1, 1); l.put(2, 2); print(l.get(1)); l.put(3, 3); print(l.get(2), l.get(3), l.vals)
@dataclass(order=True)
class Job:
    pri: int
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
h = [Job(3, 'c'), Job(1, 'a'), Job(2, 'b')]; heapq.heapify(h); print([heapq.heappop(h).name for _ in range(3)], heapq.nlargest(2, [3, 1, 4]), heapq.nsmallest(2, 'hello', key=ord), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5))
a = [1, 3, 3, 5]; print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.insort(a, 4), a, bisect.bisect(a, 9, lo=1), bisect.bisect_left([(1, 'a'), (3, 'b')], 2, key=lambda t: t[0]))
try: bisect.bisect_left([1], 1, lo=-1)
except ValueError as e: print(e)
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heapify((1, 2))
except TypeError as e: print(e)
class Node:
    __slots__ = ('v', 'next', '__weakref__')
    live = weakref.WeakSet()
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt; Node.live.add(self)
    def __del__(self): print('del', self.v)
n = Node(1, Node(2, Node(3))); print(len(Node.live)); n = n.next; print(len(Node.live)); del n
class Registry:
    _all = weakref.WeakValueDictionary()
    def __new__(cls, key):
        o = cls._all.get(key)
        if o is None: o = super().__new__(cls); o.key = key; cls._all[key] = o
        return o
x = Registry('k'); print(Registry('k') is x, len(Registry._all)); del x; print(len(Registry._all))
def memo(f):
    cache = {}
    @functools.wraps(f)
    def w(*a): 
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache; return w
@memo
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3), len(ack.cache), ack.__name__)
print(functools.reduce(operator.mul, range(1, 6)), list(itertools.accumulate([3, 1, 2], max)), operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(3), operator.methodcaller('split', ',')('a,b'), repr(operator.itemgetter(1)), repr(operator.methodcaller('f', 1, k=2)), repr(operator.attrgetter('a.b')))
try: functools.reduce(operator.add, [])
except TypeError as e: print(e)
f = functools.lru_cache(2)(lambda x: x * 2); [f(i) for i in (1, 2, 1, 3, 2)]; print(f.cache_info(), repr(f)[:30])
class A:
    @functools.lru_cache(maxsize=None)
    def m(self, x): return x
a1 = A(); a1.m(1); a1.m(1); print(A.m.cache_info().hits); r = weakref.ref(a1); del a1; gc.collect(); print(r() is None); A.m.cache_clear(); gc.collect(); print(r() is None)
print(sys.getrefcount([]), sys.getrefcount(Node) > 5, sys.intern('abc') is sys.intern('abc'), sys.maxsize, sys.byteorder, sys.version_info[:2], sys.getrecursionlimit())
d = {'a': 1}; e = d | {'b': 2}; d |= [('c', 3)]; print(d, e, {**d, **e}, dict.fromkeys('ab', 0), d.setdefault('z', []), d.popitem(), list(reversed(d)), d.keys() & {'a'}, d.items() - {('a', 1)})
print(Counter('mississippi').most_common(2), sum((Counter(x) for x in ('ab', 'bc')), Counter()))
print(sorted({'b': 2, 'a': 1}.items(), key=operator.itemgetter(1), reverse=True), max('abc', key=lambda c: -ord(c)), min([], default=0), list(zip('ab', [1, 2], strict=True)), any([]), all([]), divmod(-7, 3), pow(2, -1, 7), round(2.675, 2), sum([0.1] * 10), abs(-3j), hex(-255), bin(10), oct(8), chr(8364), ord('é'), list(map(max, [1, 5], [3, 2])), eval('1+1'), callable(len), id(1) == id(1), format(1234.5, ',.2f'), list(enumerate('ab', 1)), [*reversed([1, 2])], isinstance(True, int), vars(Job(1, 'x')), hash('a') == hash('a'), slice(1, None, 2).indices(5))
