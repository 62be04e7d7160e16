import threading, queue
q = queue.Queue(maxsize=2)
out = []
def producer():
    for i in range(10): q.put(i)
    q.put(None)
def consumer():
    while True:
        x = q.get()
        if x is None: break
        out.append(x * x)
        q.task_done()
p = threading.Thread(target=producer); c = threading.Thread(target=consumer)
p.start(); c.start(); p.join(); c.join()
print(out, q.qsize(), q.unfinished_tasks)
