import queue, heapq, collections
q = queue.Queue(maxsize=2)
print(q, q.empty(), q.full(), q.qsize()) if False else print(q.empty(), q.full(), q.qsize())
q.put('a'); q.put_nowait('b')
try:
    q.put_nowait('c')
except queue.Full as e:
    print(type(e).__name__, e.args, type(e).__module__, isinstance(e, Exception))
try:
    q.put('c', timeout=0.01)
except queue.Full as e:
    print('full', repr(e))
try:
    q.put('c', timeout=-1)
except ValueError as e:
    print(e)
print(q.get(), q.get_nowait())
try:
    q.get(block=False)
except queue.Empty as e:
    print('empty', repr(e))
q.task_done(); q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
p = queue.PriorityQueue()
for item in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'A')]:
    p.put(item)
print([p.get() for _ in range(4)])
p.put((1, {}))
try:
    p.put((1, {}))
except TypeError as e:
    print(e)
l = queue.LifoQueue()
for i in range(3): l.put(i)
print([l.get() for _ in range(l.qsize())])
s = queue.SimpleQueue()
s.put(1); s.put(2)
print(s.qsize(), s.get(), s.get_nowait(), s.empty())
try:
    s.get_nowait()
except queue.Empty: print('empty simple')
try:
    s.get(timeout=-1)
except ValueError as e: print(e)
sd = queue.Queue()
sd.put(1)
sd.shutdown()
print(sd.get())
try: sd.get()
except queue.ShutDown as e: print('shutdown', repr(e))
try: sd.put(2)
except queue.ShutDown as e: print('shutdown', repr(e))
sd = queue.Queue(); sd.put(1); sd.shutdown(immediate=True); print(sd.qsize())
h = [5, 1, 8, 3]
heapq.heapify(h); print(h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 0), h)
print(heapq.nlargest(2, [3, 1, 4, 1, 5], key=lambda x: -x), heapq.nsmallest(2, 'hello'), list(heapq.merge([1, 4], [2, 3], reverse=False)))
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heappush((), 1)
except TypeError as e: print(e)
d = collections.deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); print(d, d.maxlen, d.index(2) if 2 in d else None)
d.rotate(1); print(d); d.extend([7, 8]); print(d); d.extendleft('ab'); print(d)
try: d.insert(1, 'x')
except IndexError as e: print(e)
try: collections.deque().pop()
except IndexError as e: print(e)
try: collections.deque().popleft()
except IndexError as e: print(e)
print(d + collections.deque('z'), d * 2, d == collections.deque(d), d < collections.deque('zzz') if False else '', d.count('a'), list(reversed(d)))
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
try: collections.deque([1], maxlen=-1)
except ValueError as e: print(e)
try: d.remove('nope')
except ValueError as e: print(e)
try: d.maxlen = 3
except AttributeError as e: print(e)
