import threading, sys
def bad(): raise ValueError("in thread")
t = threading.Thread(target=bad); t.start(); t.join(); print("after", t.is_alive())
def hook(args): print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
t = threading.Thread(target=bad, name="T"); t.start(); t.join()
def out(): sys.exit(3)
t = threading.Thread(target=out); t.start(); t.join(); print("still here")
class W(threading.Thread):
    def __init__(self, x): super().__init__(daemon=True); self.x = x; self.r = None
    def run(self): self.r = self.x ** 2
ws = [W(i) for i in range(4)]
for w in ws: w.start()
for w in ws: w.join()
print([w.r for w in ws], ws[0].daemon, ws[0].name, repr(ws[0]).split(",")[1].split()[0])
try: ws[0].start()
except RuntimeError as e: print(e)
try: threading.Thread(target=bad).join()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
