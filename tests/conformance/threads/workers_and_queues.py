import threading, queue, time
jobs = queue.Queue(); results = queue.SimpleQueue()
def worker():
    while True:
        try: n = jobs.get(timeout=0.05)
        except queue.Empty: return
        results.put((n, n * n)); jobs.task_done()
for i in range(8): jobs.put(i)
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts: t.start()
jobs.join()
for t in ts: t.join()
got = []
while not results.empty(): got.append(results.get())
print(sorted(got))
pq = queue.PriorityQueue()
def feed():
    for x in (5, 1, 3): pq.put(x)
t = threading.Thread(target=feed); t.start(); t.join()
print([pq.get() for _ in range(3)])
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
r = []
t = threading.Thread(target=lambda: r.append(deep(500))); t.start(); t.join(); print(r)
def over():
    try: deep(5000)
    except RecursionError as e: r.append(str(e))
t = threading.Thread(target=over); t.start(); t.join(); print(r)
def gen():
    for i in range(3): yield i
def consume(): r.append(list(gen()))
t = threading.Thread(target=consume); t.start(); t.join(); print(r[-1])
q = queue.Queue()
def sh():
    try:
        while True: q.get()
    except queue.ShutDown: r.append("shut")
t = threading.Thread(target=sh); t.start(); q.put(1); q.shutdown(); t.join(); print(r[-1])
