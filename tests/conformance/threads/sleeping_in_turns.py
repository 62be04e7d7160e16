import threading, time
log = []
def work(n):
    for i in range(3):
        log.append((n, i))
        time.sleep(0.01 * (n + 1))
ts = [threading.Thread(target=work, args=(n,), name=f"w{n}") for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(log), len(log))
print([t.is_alive() for t in ts], threading.active_count())
