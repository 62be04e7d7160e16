# Which new things the youngest count sees.
import gc
gc.disable()
class A: pass
class S: __slots__ = ("x",)
class E: __slots__ = ()
def make(f, n=20):
    gc.collect()
    keep = [None] * n
    before = gc.get_count()[0]
    for i in range(n): keep[i] = f(i)
    return (gc.get_count()[0] - before) // n
print("list", make(lambda i: []))
print("dict", make(lambda i: {}))
print("set", make(lambda i: set()))
print("int", make(lambda i: i + 1000))
print("float", make(lambda i: i + 0.5))
print("str", make(lambda i: "s%d" % i))
print("bytes", make(lambda i: bytes(i + 5)))
print("tuple", make(lambda i: (i,)))
print("empty tuple", make(lambda i: ()))
print("instance", make(lambda i: A()))
print("slots", make(lambda i: S()))
print("no slots", make(lambda i: E()))
print("object", make(lambda i: object()))
print("function", make(lambda i: lambda: i))
print("method", make(lambda i: [].append))
print("range", make(lambda i: range(i)))
print("iterator", make(lambda i: iter([])))
print("slice", make(lambda i: slice(i, i)))
