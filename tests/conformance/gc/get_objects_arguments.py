import gc
for a in [3, "x", 10, 1.5, -2]:
    try: print(len(gc.get_objects(a)))
    except Exception as e: print(type(e).__name__, e)
print(len(gc.get_objects(-1)) > 1000)
print(type(gc.get_objects()), type(gc.get_objects(generation=1)))
print(all(map(gc.is_tracked, gc.get_objects(0))))
a = gc.get_objects()
print(any(o is a for o in a))
gc.collect()
b = len(gc.get_objects(0)), len(gc.get_objects(1))
print(b[0] < 5, b[1] < 5)
