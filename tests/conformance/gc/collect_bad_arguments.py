import gc
for a in [3, -1, 100, "0", None, 1.0]:
    try:
        gc.collect(a)
        print(a, "accepted")
    except Exception as e:
        print(type(e).__name__, e)
print(gc.collect(generation=0) >= 0)
try: gc.collect(0, 1)
except TypeError as e: print(e)
try: gc.collect(gen=1)
except TypeError as e: print(e)
