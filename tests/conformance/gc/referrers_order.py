import gc
gc.collect()
x = []
a = [1, x]; b = {"b": x}; c = (x, 3); d = [4, x]
def tell():
    return [type(r).__name__ if type(r) is not list else r[0] for r in gc.get_referrers(x) if r is not globals()]
print(tell())
gc.collect(0)
e = [5, x]
print(tell())
gc.collect(1)
f = [6, x]
print(tell())
gc.collect(0)
print(tell())
