import heapq, bisect
h = []
for x in (5, 1, 8, 3, 9, 2):
    heapq.heappush(h, x)
    print(h, end=' ')
print()
print([heapq.heappop(h) for _ in range(3)], h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h)
l = [9, 4, 7, 1, -2, 6, 5]
heapq.heapify(l)
print(l, l[0], heapq.nlargest(3, l), heapq.nsmallest(2, l), heapq.nlargest(2, ['aaa', 'b', 'cc'], key=len), heapq.nsmallest(9, [2, 1]), list(heapq.merge([1, 4], [2, 3], [0])))
tasks = []
for pri, name in ((2, 'b'), (1, 'z'), (2, 'a'), (1, 'y')):
    heapq.heappush(tasks, (pri, name))
print([heapq.heappop(tasks) for _ in range(4)])
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapify([1, 'a']), lambda: heapq.heapreplace([], 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
class T:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p > o.p
    def __repr__(self): return f'{self.n}:{self.p}'
q = [T(1, 'a'), T(5, 'b'), T(3, 'c')]
heapq.heapify(q)
print(heapq.heappop(q), heapq.heappop(q), q)
def dijkstra(g, s):
    dist, pq = {s: 0}, [(0, s)]
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if d + w < dist.get(v, 10 ** 9):
                dist[v] = d + w
                heapq.heappush(pq, (d + w, v))
    return dist
