# An error inside __del__ cannot travel: it is written to stderr and the program goes on.
import sys
class Bad:
    def __init__(self, how): self.how = how
    def __del__(self):
        print("closing", self.how)
        if self.how == "zero":
            1 / 0
        if self.how == "custom":
            raise RuntimeError("cannot close", 3)
        if self.how == "nested":
            try:
                {}["k"]
            except KeyError:
                raise ValueError("while handling")
        if self.how == "exit":
            raise SystemExit(5)
for how in ["zero", "custom", "nested", "exit", "fine"]:
    b = Bad(how)
    del b
    print("after", how)
seen = []
def hook(u):
    seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, u.object.__qualname__, u.exc_traceback is not None))
sys.unraisablehook = hook
x = Bad("zero")
x = Bad("custom")
x = None
print(seen)
def broken(u):
    raise OSError("hook fails too")
sys.unraisablehook = broken
y = Bad("zero")
del y
print("still here")
sys.unraisablehook = sys.__unraisablehook__
class Attr:
    def __del__(self):
        self.missing.go()
Attr()
class Wrong:
    __del__ = 5
Wrong()
class Lam:
    __del__ = lambda self: [][1]
Lam()
print("end")
