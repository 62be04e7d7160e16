# threading.local: every thread finds its own attributes; __init__ runs again where a thread looks first.
import threading
here = threading.local()
here.name = "main"
seen = []
def look(n):
    seen.append((n, hasattr(here, "name")))
    here.name = n
    seen.append((n, here.name, sorted(here.__dict__)))
for n in range(3):
    t = threading.Thread(target=look, args=(n,))
    t.start()
    t.join()
print(here.name, seen)
class Count(threading.local):
    limit = 10
    def __init__(self, start):
        self.start = start
        made.append(threading.current_thread().name)
    def up(self):
        self.start += 1
        return self.start
made = []
c = Count(5)
def work():
    results.append([c.up(), c.up(), c.limit])
results = []
for k in range(2):
    t = threading.Thread(target=work, name="T%d" % k)
    t.start()
    t.join()
print(c.start, results, made)
try: threading.local(1)
except TypeError as e: print(e)
try: here.missing
except AttributeError as e: print(e)
try: del here.missing
except AttributeError as e: print(type(e).__name__)
try: here.__dict__ = {}
except AttributeError as e: print(e)
class Gone:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
def hold(): here.thing = Gone("of the thread")
t = threading.Thread(target=hold)
t.start()
t.join()
print("joined")
here.thing = Gone("of main")
del here
print("end")
