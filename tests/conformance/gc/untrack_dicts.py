import gc
def show(*ds): print([gc.is_tracked(d) for d in ds])
a, b, c = {}, {"x": 1}, {"x": []}
show(a, b, c)
a["k"] = "v"; show(a)
a["l"] = []; show(a)
del a["l"]; show(a)
gc.collect(0); show(a)
gc.collect(1); show(a)
gc.collect(2); show(a)
a["m"] = (); show(a)
a["m"] = (1,); show(a)
a["m"] = ([],); show(a)
d = dict(b); e = b.copy(); f = {**b}; g = {i: i for i in range(3)}
show(d, e, f, g)
h = dict(c); i = c.copy(); show(h, i)
c.clear(); show(c); gc.collect(); show(c)
