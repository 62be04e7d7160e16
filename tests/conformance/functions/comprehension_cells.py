# A name that is free outside a comprehension and a cell inside it, and __class__ in comprehensions of a class body.
def f():
    return [lambda: x for x in (x, [1])[1]]
x = ...
try: print([fn() for fn in f()])
except Exception as e: print(repr(e))
def g():
    def f():
        return [lambda: x for x in (x, [1])[1]]
    x = ...
    return [fn() for fn in f()]
try: print(g())
except Exception as e: print(repr(e))
try:
    class C:
        __class__ = 2
        res = [__class__ for x in [1]]
except Exception as e: print(repr(e))
try:
    class C:
        [super for _ in [1]]
        [__class__ for _ in [1]]
except Exception as e: print(repr(e))
class D:
    y = 1
    print([super for _ in [1]])
    def m(self): return [__class__ for _ in [1]], [super().__init__ for i in [1]][0].__name__
print(D().m())
class A:
    def f(self):
        class B:
            x = __class__
            def g(self): return __class__
            ys = [lambda: __class__ for i in 'a'] if 0 else 1
        return B
b = A().f()
print(b.x, b().g())
def outer():
    n = 5
    def inner():
        total = [lambda: n + k for k in range(n) for n in [k]]
        return [t() for t in total], n
    return inner()
print(outer())
def outer2():
    n = 5
    def inner():
        return [(lambda: n)() for n in range(n)], n, [n for _ in [1]]
    return inner()
print(outer2())
def outer3(x):
    def inner():
        nonlocal x
        r = [(lambda: x)() for x in (x, x + 1)]
        x += 10
        return r, [x for x in [x]], x
    return inner(), x
print(outer3(1))
class K:
    a = [1, 2]
    try: b = [[y for _ in a] for y in a]
    except NameError as e: print(e)
    c = [y for y in a if y]
    z = 3
    d = [(lambda: z2)() for z2 in a]
print(K.c, K.d)
