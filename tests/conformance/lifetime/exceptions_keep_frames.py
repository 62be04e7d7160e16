# A traceback holds every frame on the way, and a frame its locals: who dies when, and how to let go sooner.
import sys, weakref
class Big:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def inner(n):
    local = Big(n)
    raise KeyError(n)
def outer(n):
    mine = Big(n + "-outer")
    inner(n)
print("1 caught and left")
try:
    outer("a")
except KeyError:
    print("  in except")
print("2 caught with a name")
try:
    outer("b")
except KeyError as e:
    print("  in except", e.__traceback__ is not None)
print("3 kept in another name")
try:
    outer("c")
except KeyError as e:
    kept = e
print("  kept", kept)
tb = kept.__traceback__
names = []
while tb:
    names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
    tb = tb.tb_next
print(" ", names)
print("4 with_traceback(None)")
kept.with_traceback(None)
print("  let go")
print("5 clear the frame by hand")
try:
    outer("d")
except KeyError as e:
    kept = e
kept.__traceback__.tb_next.tb_frame.clear()
print("  outer cleared")
kept.__traceback__.tb_next.tb_next.tb_frame.clear()
print("  inner cleared")
del kept
print("6 chained exceptions keep the first one's frames")
try:
    try:
        outer("e")
    except KeyError as e:
        raise ValueError("second") from e
except ValueError as e:
    second = e
print(" ", repr(second.__cause__), second.__context__ is second.__cause__)
second.__cause__ = None
print("  cause dropped")
second.__context__ = None
print("  context dropped")
print("7 a frame holds itself through the exception: a cycle")
def keeps():
    b = Big("f")
    try:
        1 / 0
    except ZeroDivisionError as e:
        err = e
keeps()
import gc
print("  before collect")
print("  collected something:", gc.collect() > 0)
print("8 deleting the name breaks the cycle")
def drops():
    b = Big("g")
    try:
        1 / 0
    except ZeroDivisionError as e:
        err = e
    del err
drops()
print("9 sys.exception after the block:", sys.exception())
