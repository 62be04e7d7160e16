import heapq, bisect
h = []
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
print(dijkstra({'a': {'b': 4, 'c': 1}, 'b': {'d': 1}, 'c': {'b': 2, 'd': 5}, 'd': {}}, 'a'))
a = [1, 3, 3, 5]
print([bisect.bisect(a, x) for x in (0, 1, 3, 4, 9)], [bisect.bisect_left(a, x) for x in (0, 1, 3, 4, 9)], bisect.bisect(a, 3, 0, 2))
for x in (4, 0, 3, 10):
    bisect.insort(a, x)
print(a, bisect.bisect_left([('a', 1), ('b', 2)], 'b', key=lambda p: p[0]))
grade = lambda s: 'FDCBA'[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (59, 60, 75, 89, 90, 100)])
def heap_sort(xs):
    h = list(xs)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heap_sort([3, 1, 2, 3, -1]), heap_sort('heap'), heap_sort([]))
def huffman(freq):
    h = [(f, i, c) for i, (c, f) in enumerate(sorted(freq.items()))]
    heapq.heapify(h)
    n = len(h)
    while len(h) > 1:
        a, b = heapq.heappop(h), heapq.heappop(h)
        heapq.heappush(h, (a[0] + b[0], n, (a[2], b[2])))
        n += 1
    codes = {}
    def walk(t, p):
        if isinstance(t, str): codes[t] = p
        else: walk(t[0], p + '0'); walk(t[1], p + '1')
    walk(h[0][2], '')
    return dict(sorted(codes.items()))
print(huffman({'a': 5, 'b': 9, 'c': 12, 'd': 13, 'e': 16, 'f': 45}))
