# Closing a generator: by del, by the collector, by close(), and what a stubborn one does.
import gc
def g(n):
    try:
        yield n
        yield n + 1
    except GeneratorExit:
        print("  GeneratorExit in", n)
        raise
    finally:
        print("  finally", n)
x = g(1); next(x); print("del"); del x
x = g(2); print("never started"); del x
x = g(3); print(list(x)); print("exhausted"); del x
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("  ignores")
            yield 2
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(" ", e)
print("the name goes"); del s
print("gone")
def raising():
    try:
        yield
    finally:
        raise ValueError("in finally")
r = raising(); next(r); print("del raising"); del r
r = raising(); next(r)
try:
    r.close()
except ValueError as e:
    print(" ", e, repr(e.__context__))
def ret():
    try:
        yield 1
    except GeneratorExit:
        return 99
z = ret(); next(z); print(z.close())
z = ret(); print(z.close())
def delegating():
    try:
        yield from g(10)
    finally:
        print("  outer finally")
d = delegating(); next(d); print("close outer"); d.close()
d = delegating(); next(d); print("del outer"); del d
def selfish():
    me = yield
    try:
        yield
    finally:
        print("  collected")
c = selfish(); next(c); c.send(c); del c
print("in a cycle"); print(gc.collect() > 0)
print("break in a for")
for v in g(20):
    break
print("after break")
ge = (print("  item", i) or i for i in range(3))
next(ge); del ge
try:
    next(g(30)); it = g(31); next(it); it.throw(KeyError("thrown"))
except KeyError as e:
    print("  caught", e)
print(it.gi_frame, it.gi_running)
