import threading, time
s = threading.Semaphore(2); active = 0; most = 0; l = threading.Lock()
def f():
    global active, most
    with s:
        with l: active += 1; most = max(most, active)
        time.sleep(0.01)
        with l: active -= 1
ts = [threading.Thread(target=f) for _ in range(6)]
[t.start() for t in ts]; [t.join() for t in ts]
print(most, active)
r = threading.RLock()
def g(n):
    with r:
        if n: g(n - 1)
t = threading.Thread(target=g, args=(5,)); t.start(); t.join(); print("rlock ok")
t = threading.Timer(0.01, print, ["timer"]); t.start(); t.join()
t = threading.Timer(10, print, ["no"]); t.start(); t.cancel(); t.join(); print("cancelled")
done = False
def setter():
    global done
    time.sleep(0.02); done = True
t = threading.Thread(target=setter); t.start()
while not done: pass
print("busy wait over")
t0 = time.monotonic(); 
t = threading.Thread(target=time.sleep, args=(0.2,)); t.start(); t.join(0.05); print(t.is_alive()); t.join(); print(t.is_alive())
