# SystemExit unwinds like any exception: finally, with, __exit__ and objects first, then the message.
import sys, atexit
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__, v, v.code)
atexit.register(print, "handler")
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code, e.args)
try:
    sys.exit((1, 2))
except SystemExit as e:
    print(repr(e), e.code, e.args)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(repr(e), e.code)
keep = T("global")
def f():
    local = T("local")
    with T("ctx"):
        try:
            sys.exit("stopped: no more paper")
        finally:
            print("finally")
try:
    f()
except SystemExit as e:
    print("left with", e.code)

