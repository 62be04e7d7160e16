# A heap of tuples compares the next field when the first are equal; a counter keeps that from happening.
import heapq, itertools, queue

class Job:
    def __init__(self, name): self.name = name
heap = []
heapq.heappush(heap, (1, 'b')); heapq.heappush(heap, (1, 'a')); heapq.heappush(heap, (0, 'z'))
print([heapq.heappop(heap) for _ in range(3)])
heapq.heappush(heap, (1, Job('x')))
try: heapq.heappush(heap, (1, Job('y')))
except TypeError as e: print(e)
number = itertools.count()
q = queue.PriorityQueue()
for p, n in [(2, 'low'), (1, 'first'), (1, 'second')]: q.put((p, next(number), Job(n)))
while not q.empty(): p, n, job = q.get(); print(p, n, job.name)
print(heapq.nlargest(2, [3, 1, 4], key=lambda v: -v), heapq.heapreplace(h := [1, 5, 9], 7), h)
print(list(heapq.merge('ace', 'bd', key=str.upper)), list(heapq.merge([5, 3], [4, 1], reverse=True)))
