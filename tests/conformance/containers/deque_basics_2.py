from collections import deque
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n, end='; ')
w = deque((D(i) for i in range(2)), maxlen=2)
w.append(D('a'))
w.appendleft(D('b'))
print('|')
w.clear()
print('cleared')
w = deque([D(1), D(2)]); del w
print()
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque([], -1), lambda: deque([1])[0:1], lambda: hash(deque()), lambda: deque() + [1], lambda: deque([], 'a'), lambda: deque().rotate('x')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
q = deque([1, 2, 3])
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
def bfs(graph, start):
    seen, q, out = {start}, deque([start]), []
    while q:
        n = q.popleft()
        out.append(n)
        for k in graph[n]:
            if k not in seen:
                seen.add(k)
                q.append(k)
    return out
print(bfs({'a': 'bc', 'b': 'd', 'c': 'de', 'd': 'f', 'e': 'f', 'f': 'a'}, 'a'))
def window_max(nums, k):
    q, out = deque(), []
    for i, n in enumerate(nums):
        while q and nums[q[-1]] <= n: q.pop()
        q.append(i)
        if q[0] <= i - k: q.popleft()
        if i >= k - 1: out.append(nums[q[0]])
    return out
print(window_max([1, 3, -1, -3, 5, 3, 6, 7], 3))
r = deque([1])
r.append(r)
print(r, deque([deque([1])]), repr(deque('a', 5)), iter(deque()).__class__.__name__)
