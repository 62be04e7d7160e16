import gc
def f(*a): return a
n = 5
cases = [(), (1, 2), f(1, 2), f("a", n), f(1.5, None), f([], 1), f(f(1)), f({}), f(f([])), f(len), f(int)]
print([gc.is_tracked(c) for c in cases])
gc.collect(0)
print([gc.is_tracked(c) for c in cases])
gc.collect()
print([gc.is_tracked(c) for c in cases])
gc.collect()
print([gc.is_tracked(c) for c in cases])
