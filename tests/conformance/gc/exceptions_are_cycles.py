import gc
gc.collect(); gc.disable()
def f():
    try: 1 / 0
    except ZeroDivisionError as e: err = e
f()
print(gc.collect())
def g():
    try: 1 / 0
    except ZeroDivisionError as e: pass
g()
print(gc.collect())
def h():
    try: 1 / 0
    except ZeroDivisionError as e:
        err = e
        del err
h()
print(gc.collect())
