# Locks, conditions, events, semaphores and barriers as one thread meets them.
import threading
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
l = threading.Lock(); print(l.locked(), l.acquire(), l.locked(), l.acquire(False), l.acquire(blocking=False), l.acquire(timeout=0), l.release(), l.locked()); tr(l.release); tr(lambda: l.acquire(False, 1)); tr(lambda: l.acquire(timeout=-5))
with l: print("held", l.locked())
print(repr(l).split(" object")[0], repr(l).startswith("<unlocked"))
r = threading.RLock(); print(r.acquire(), r.acquire(), "count=2" in repr(r), r.release(), r.release()); tr(r.release)
with r:
    with r: print("twice")
c = threading.Condition(); tr(c.wait); tr(c.notify); tr(c.notify_all)
with c: print(c.wait(timeout=0.01), c.wait_for(lambda: True), c.wait_for(lambda: False, timeout=0.01), c.notify(), c.notify_all())
e = threading.Event(); print(e.is_set(), e.wait(0), e.set(), e.is_set(), e.wait(), e.clear(), e.is_set(), "unset" in repr(e))
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(False), s.release(), s.acquire(timeout=0.01), s.release(2)); tr(lambda: threading.Semaphore(-1)); tr(lambda: s.release(0)); tr(lambda: s.acquire(False, timeout=1))
b = threading.BoundedSemaphore(1); b.acquire(); b.release(); tr(b.release)
with b: print("inside")
t = threading.current_thread(); print(t.name, t is threading.main_thread(), t.is_alive(), t.daemon, threading.active_count(), [x.name for x in threading.enumerate()])
th = threading.Thread(target=print, name="w", daemon=True); print(th.name, th.daemon, th.is_alive(), th.ident); tr(th.join); tr(lambda: threading.Thread(5)); tr(lambda: setattr(threading.main_thread(), "daemon", True)); tr(threading.main_thread().join)
loc = threading.local(); loc.x = 1; print(loc.x, loc.__dict__); tr(lambda: loc.y)
class L(threading.local):
    def __init__(self, v): self.v = v
print(L(5).v)
bar = threading.Barrier(1); print(bar.wait(), bar.parties, bar.n_waiting, bar.broken); bar.abort(); print(bar.broken); tr(bar.wait); bar.reset(); print(bar.broken, bar.wait())
try: threading.Barrier(2).wait(timeout=0.01)
except threading.BrokenBarrierError as x: print(type(x).__name__, x)
tm = threading.Timer(10, print); print(tm.interval, tm.is_alive(), tm.cancel(), tm.finished.is_set())
print(threading.get_ident() == threading.main_thread().ident, threading.TIMEOUT_MAX > 1e6, threading.stack_size())
with l:
    l.release(); 
