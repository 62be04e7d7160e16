import gc
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.set_debug(gc.DEBUG_SAVEALL | gc.DEBUG_UNCOLLECTABLE)
print(gc.get_debug())
gc.set_debug(0)
for bad in ["x", None, 1.5]:
    try: gc.set_debug(bad)
    except TypeError as e: print(type(e).__name__)
print(gc.get_debug(), gc.garbage)
