import threading, time
def late():
    time.sleep(0.05); print("late thread ends")
threading.Thread(target=late).start()
def daemon():
    time.sleep(100); print("never")
threading.Thread(target=daemon, daemon=True).start()
import atexit
atexit.register(lambda: print("atexit"))
class D:
    def __del__(self): print("del")
d = D()
print("main ends")
