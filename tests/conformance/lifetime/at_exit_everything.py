# What still happens after the last line: atexit in reverse order, then globals by name, then what is left.
import atexit, weakref, sys
class G:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def bye(*a, **k): print("bye", a, k)
atexit.register(bye, 1)
atexit.register(bye, 2, x=3)
@atexit.register
def decorated(): print("decorated")
one = G("one")
_private = G("_private")
two = G("two")
__dunder__ = G("__dunder__")
three = G("three")
in_list = [G("l0"), G("l1")]
in_dict = {"k": G("dict")}
def fn(default=G("default")): pass
class Holder:
    attr = G("class attr")
alias = one
fin = weakref.finalize(two, print, "finalize two")
def gen():
    try:
        yield 1
    finally:
        print("generator closed")
it = gen(); next(it)
atexit.unregister(decorated)
del three
print("last line")
