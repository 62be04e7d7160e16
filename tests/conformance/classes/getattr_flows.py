# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and what the builtins make of them.
class Loud:
    cls_attr = "class"
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.real = 1
    def __getattribute__(self, name):
        if not name.startswith("_") and name != "log":
            object.__getattribute__(self, "log").append(("get", name))
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"no {name} here")
    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)
    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)
    def __dir__(self):
        return ["zeta", "alpha"]
x = Loud()
print(x.real, x.cls_attr, x.auto_thing)
print(getattr(x, "nope", "default"), hasattr(x, "nope"), hasattr(x, "auto_x"))
x.fresh = 2
del x.fresh
for act in (lambda: x.nope, lambda: delattr(x, "nope"), lambda: getattr(x, 5), lambda: setattr(x, 5, 1), lambda: getattr(x), lambda: hasattr(x, 1)):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error)
print(x.log)
print(dir(x))
class Raises:
    @property
    def broken(self):
        raise AttributeError("inside the property")
    def __getattr__(self, name):
        return "fallback for " + name
print(Raises().broken)
class Raises2:
    @property
    def broken(self):
        return self.nothing
try:
    Raises2().broken
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)
class BadDir:
    def __dir__(self):
        return 5
try:
    dir(BadDir())
except TypeError as error:
    print(error)
class BadDir2:
    def __dir__(self):
        return [1, "a"]
try:
    print(dir(BadDir2()))
except TypeError as error:
    print(error)
class Instance: pass
i = Instance()
i.__len__ = lambda: 5
try:
    len(i)
except TypeError as error:
    print(error)
i.__class__.__len__ = lambda self: 7
print(len(i))
class NotCallable:
    __len__ = 5
    __iter__ = None
    __hash__ = None
    __contains__ = None
    __add__ = None
    __bool__ = 3
n = NotCallable()
for act in (lambda: len(n), lambda: iter(n), lambda: hash(n), lambda: 1 in n, lambda: n + 1, lambda: bool(n), lambda: list(n), lambda: [*n], lambda: reversed(n), lambda: n[0], lambda: n(), lambda: next(n), lambda: abs(n), lambda: int(n), lambda: float(n), lambda: round(n), lambda: -n, lambda: n < n, lambda: "x".join(n), lambda: sum(n), lambda: dict(n), lambda: set(n), lambda: {**n}, lambda: print(*n), lambda: [1][n], lambda: "%d" % n, lambda: format(n, "5"), lambda: f"{n:>5}", lambda: range(n), lambda: bytes(n), lambda: chr(n), lambda: ord(n), lambda: isinstance(1, n), lambda: issubclass(n, int), lambda: divmod(n, 1), lambda: pow(n, 2), lambda: complex(n), lambda: hex(n), lambda: enumerate(n), lambda: zip(n), lambda: list(map(n, [1])), lambda: sorted(n), lambda: min(n), lambda: max(1, n), lambda: all(n), lambda: vars(n), lambda: vars(5), lambda: getattr(n, "q"), lambda: n.q.r, lambda: NotCallable.q):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
