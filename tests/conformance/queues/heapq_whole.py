# heapq: every function, ties, keys, merging, a scheduler in virtual time.
import heapq, itertools
h = []
for x in [5, 1, 8, 3, 9, 2]: heapq.heappush(h, x); print(h)
print(heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 1), h)
l = [9, 7, 5, 3, 1, 8, 6]; heapq.heapify(l); print(l, [heapq.heappop(l) for _ in range(7)])
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1], "a"), lambda: heapq.nlargest("a", []), lambda: heapq.heappush([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(heapq.heappushpop([], 3), heapq.nlargest(3, [4, 1, 7, 3, 8]), heapq.nsmallest(2, [4, 1, 7, 3, 8]), heapq.nlargest(0, [1]), heapq.nsmallest(-1, [1]), heapq.nlargest(10, [1, 2]))
words = ["pear", "fig", "apple", "kiwi", "date"]
print(heapq.nsmallest(3, words, key=len), heapq.nlargest(3, words, key=len), heapq.nsmallest(1, words, key=len), heapq.nlargest(1, words, key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ace", "bd", key=str.lower)), list(heapq.merge([7, 4], [5, 1], reverse=True)), list(heapq.merge()))
class Task:
    def __init__(self, p, n): self.p = p; self.n = n
    def __lt__(self, o): print(f"{self.n}<{o.n}", end=" "); return self.p < o.p
    def __repr__(self): return self.n
t = []
for p, n in [(3, "a"), (1, "b"), (2, "c"), (1, "d")]: heapq.heappush(t, Task(p, n))
print(); print(t)
while t: print("->", heapq.heappop(t))
c = itertools.count(); pq = []
for pr, name in [(2, "x"), (1, "y"), (2, "z"), (1, "w")]: heapq.heappush(pq, (pr, next(c), name))
print([heapq.heappop(pq)[2] for _ in range(4)])
try:
    bad = []; heapq.heappush(bad, (1, {})); heapq.heappush(bad, (1, {}))
except TypeError as e: print(e)
now, events, log = 0, [], []
def at(t, what): heapq.heappush(events, (t, next(c), what))
at(5, "five"); at(1, "one"); at(3, "three"); at(1, "uno")
while events:
    now, _, what = heapq.heappop(events); log.append((now, what))
    if what == "one": at(now + 3, "four")
print(log)
mx = [-v for v in (3, 1, 2)]; heapq.heapify(mx); print([-heapq.heappop(mx) for _ in range(3)])
REMOVED = "<removed>"; entry = {}; hp = []
def add(task, pri=0):
    if task in entry: entry.pop(task)[-1] = REMOVED
    e = [pri, next(c), task]; entry[task] = e; heapq.heappush(hp, e)
add("write", 5); add("test", 1); add("write", 0); print([x[-1] for x in sorted(hp)])
print(heapq.heapify.__doc__[:30], heapq.__all__)
