import gc
gc.collect(); gc.disable()
def g():
    me = yield
    try: yield
    finally: print("closed")
x = g()
next(x); x.send(x)
del x
print("not yet", gc.collect())
def h():
    me = yield
    yield
x = h()
next(x); x.send(x)
del x
print(gc.collect())
