# Annotations at run time: evaluated where, in which order, kept where.
def show(label, value):
    print("eval", label)
    return value
def f(a: show("a", int), b: show("b", str) = show("default b", 2)) -> show("return", bool):
    x: show("never", int) = 1
    y: also_never
    return x
print(f.__annotations__)
class C:
    a: show("C.a", int) = show("value", 1)
    b: show("C.b", str)
    (c): int = 5
    d = 3
print(C.__annotations__, hasattr(C, "b"), C.c)
class D(C):
    e: int
print(D.__annotations__, "a" in D.__annotations__)
class E(C): pass
print(E.__annotations__ is C.__annotations__, "__annotations__" in vars(E))
x: int = 1
z: str
print(__annotations__)
try:
    z
except NameError as error:
    print(error)
def g(): pass
print(g.__annotations__)
g.__annotations__["q"] = 1
print(g.__annotations__)
g.__annotations__ = None
print(g.__annotations__)
try:
    g.__annotations__ = 5
except TypeError as error:
    print(error)
del g.__annotations__
print(g.__annotations__)
obj = C()
obj.attr: int = 7
print(obj.attr, __annotations__)
d = {}
d["k"]: int = 8
print(d)
d["gone"]: int
def h():
    u: int
    try:
        return u
    except UnboundLocalError as error:
        return str(error)
print(h())
def outer():
    w: int = 1
    def inner():
        nonlocal w
        w = 2
    inner()
    return w
print(outer())
for text in ("x: int: str", "def f():\n global q\n q: int", "(a, b): int", "f(): int", "x: int, y: int", "x: int += 1", "a = b: int", "lambda x: int: x", "x: *a", "x: yield"):
    try:
        compile(text, "a.py", "exec")
        print(repr(text), "fine")
    except SyntaxError as error:
        print(repr(text), error.msg)
undefined_annotation: Missing = 3
