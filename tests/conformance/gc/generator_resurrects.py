import gc
gc.collect(); gc.disable()
saved = []
def g():
    me = yield
    try: yield 1
    finally:
        saved.append(me)
        yield 2
import sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
x = g()
next(x); x.send(x)
del x
print(gc.collect(), len(saved))
