# One level a collection, or all at once, by the order in the list.
import gc
gc.disable()
def f(*a): return a
n = 7
a = f(n, n); b = f(a); c = f(b); d = f(c)
print([gc.is_tracked(x) for x in (a, b, c, d)])
gc.collect()
print([gc.is_tracked(x) for x in (a, b, c, d)])
gc.collect()
print([gc.is_tracked(x) for x in (a, b, c, d)])
l = []
e = f(l); g = f(e)
gc.collect()
print([gc.is_tracked(x) for x in (e, g)])
l.append(e)
gc.collect()
print([gc.is_tracked(x) for x in (e, g)])
