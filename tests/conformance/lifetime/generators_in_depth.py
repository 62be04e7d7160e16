# Generators and their frames: gi_ attributes, send and throw before the start, yield from, return values, errors.
import sys, types
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def g(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
        return "end"
    finally: print("closing", n)
x = g(2); print(x.gi_frame.f_lineno, x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.__name__, x.__qualname__, x.gi_code.co_name); tr(lambda: x.send(1)); print(next(x), x.gi_suspended, x.send("hi")); tr(lambda: next(x)); print(x.gi_frame, x.gi_suspended); tr(lambda: next(x)); tr(lambda: x.send(1)); tr(lambda: x.throw(KeyError("k"))); print(x.close())
y = g(3); tr(lambda: y.throw(ValueError("before start"))); tr(lambda: next(y)); z = g(4); next(z); tr(lambda: g(1).throw(5)); 0
def outer():
    r = yield from g(2); print("result", r); s = yield from [10, 20]; print("list gives", s)
    t = yield from inner_ret(); return (r, s, t)
def inner_ret(): return "ret"; yield
o = outer(); print(next(o), type(o.gi_yieldfrom).__name__, o.send("through"), list(o)); o = outer(); next(o); tr(lambda: o.throw(KeyError("down")))
def catches():
    while True:
        try: v = yield "ready"
        except ValueError as e: print("caught", e, type(e.__context__).__name__)
c = catches(); next(c); print(c.throw(ValueError("v"))); print(c.throw(ValueError("w"))); tr(lambda: c.throw(TypeError("t"))); print(c.gi_frame)
def si(): raise StopIteration("inside"); yield
tr(lambda: next(si()))
def reenter():
    tr(lambda: next(me)); yield 1
me = reenter(); print(next(me))
def ctx():
    try: yield 1
    except KeyError: raise ValueError("new")
k = ctx(); next(k)
try: k.throw(KeyError("old"))
except ValueError as e: print(repr(e.__context__))
def ret_in_finally():
    try: yield 1
    finally: return 5
r = ret_in_finally(); next(r); tr(lambda: r.throw(KeyError("swallowed"))); r = ret_in_finally(); next(r); print(r.close())
ge = (i * j for i in range(3) for j in range(i) if i != j); print(list(ge), list(ge), ge.__name__); tr(lambda: (i for i in 5)); nn = (print("lazy", i) or i for i in [1, 2]); print("made"); print(next(nn)); n0 = 1; late = (n0 for _ in range(2)); n0 = 7; print(list(late))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10)), [v for v in takewhile(lambda v: v < 30, fib()) if v % 2], sum(islice(fib(), 20)), dict(zip("abc", fib())), max(islice(fib(), 5)), 13 in fib())
def tree(t): 
    if t: l, v, r = t; yield from tree(l); yield v; yield from tree(r)
print(list(tree(((None, 1, None), 2, (None, 3, ((None, 4, None)))))), isinstance(fib(), types.GeneratorType), iter(x) is x, hasattr(x, "__len__"))
tr(lambda: len(fib())); tr(lambda: fib()[0]); tr(lambda: (yield_ for yield_ in ()).send(None)); tr(lambda: setattr(x, "attr", 1)); x.__name__ = "renamed"; print(x.__name__); tr(lambda: setattr(x, "__name__", 5)); tr(lambda: setattr(x, "gi_frame", 5))
def ex():
    try: yield sys.exception()
    except: pass
    yield sys.exception()
try: 1 / 0
except ZeroDivisionError: q = ex(); print(next(q), next(q))
a, *rest = (i for i in range(4)); print(a, rest); print(*(i for i in "xyz")); tr(lambda: [next(iter([])) for _ in range(1)]); tr(lambda: list(next(iter([])) for _ in range(1)))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(list(deep(5))); next(deep(3)); h = deep(2); h.throw(LookupError("uncaught in a generator"))
