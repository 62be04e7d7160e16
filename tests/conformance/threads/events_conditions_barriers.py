import threading
e = threading.Event(); got = []
def waiter(k):
    got.append(e.wait(timeout=5)); got.append(k)
ts = [threading.Thread(target=waiter, args=(k,)) for k in range(3)]
for t in ts: t.start()
print(e.is_set(), len(got)); e.set()
for t in ts: t.join()
print(got.count(True), sorted(x for x in got if x is not True or False))
c = threading.Condition(); items = []
def cons():
    with c:
        while not items: c.wait()
        print("got", items.pop())
t = threading.Thread(target=cons); t.start()
with c: items.append(5); c.notify()
t.join()
b = threading.Barrier(3); order = []
def party(k):
    i = b.wait(); order.append(i)
ts = [threading.Thread(target=party, args=(k,)) for k in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(order), b.n_waiting, b.broken)
