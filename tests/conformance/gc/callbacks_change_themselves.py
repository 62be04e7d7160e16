import gc
gc.collect(); gc.disable()
def once(phase, info):
    print("once", phase)
    gc.callbacks.remove(once)
def more(phase, info):
    print("more", phase)
    if phase == "start" and len(gc.callbacks) < 3: gc.callbacks.append(lambda p, i: print("new", p))
gc.callbacks += [more]
gc.collect(0)
gc.callbacks.insert(0, once)
gc.collect(0)
gc.callbacks[:] = []
gc.collect(0)
