# ExitStack and the other tools of contextlib: order, swallowing, contexts of exceptions, errors.
from contextlib import *
import io, sys
class R:
    def __init__(self, n, swallow=False, fail=None): self.n, self.s, self.f = n, swallow, fail
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v)
        if self.f: raise self.f
        return self.s
with ExitStack() as st:
    for i in range(3): st.enter_context(R(i))
    st.callback(print, "callback", sep="|"); st.push(lambda *a: print("push", a))
try:
    with ExitStack() as st:
        st.enter_context(R("a")); st.enter_context(R("b", swallow=True)); st.enter_context(R("c")); raise ValueError("x")
    print("swallowed")
except ValueError: print("no")
try:
    with ExitStack() as st:
        st.enter_context(R("a", fail=KeyError("second"))); st.enter_context(R("b", fail=TypeError("first"))); raise ValueError("body")
except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.push(lambda *a: True); raise ValueError("swallowed first")
except ZeroDivisionError as e: print(repr(e), e.__context__)
st = ExitStack(); st.enter_context(R("kept")); new = st.pop_all(); st.close(); print("closed the empty one"); new.close()
try: ExitStack().enter_context(5)
except TypeError as e: print(e)
with suppress(KeyError, IndexError): {}["a"]
print("after suppress")
@contextmanager
def cm(x):
    print("before", x)
    try: yield x * 2
    except ValueError as e: print("inside", e)
    finally: print("after", x)
with cm(1) as v: print(v)
with cm(2): raise ValueError("v")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print(repr(e))
@contextmanager
def none():
    if False: yield
@contextmanager
def two(): yield 1; yield 2
for f in (none, two):
    try:
        with f(): print("body")
    except RuntimeError as e: print(e)
try:
    with two(): raise ValueError("in body")
except (ValueError, RuntimeError) as e: print(type(e).__name__, e)
@contextmanager
def stop():
    yield
try:
    with stop(): raise StopIteration("s")
except StopIteration as e: print("StopIteration", e)
@cm("deco")
def f(a): print("f", a); return a
print(f(1), f(2), f.__name__)
class T(ContextDecorator):
    def __enter__(self): print("T in")
    def __exit__(self, *a): print("T out"); return False
@T()
def g(): return "g"
print(g())
class Cl:
    def close(self): print("close")
with closing(Cl()) as c: print(type(c).__name__)
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
with redirect_stderr(buf): sys.stderr.write("err")
print(repr(buf.getvalue()))
with nullcontext(5) as n: print(n)
try:
    with 5: pass
except TypeError as e: print(e)
class Half:
    def __enter__(self): pass
try:
    with Half(): pass
except TypeError as e: print(e)
class Rx(AbstractContextManager):
    def __exit__(self, *a): print("rx")
with Rx() as r: print(type(r).__name__)
m = cm(9)
with m: pass
try:
    with m: pass
except (RuntimeError, AttributeError) as e: print(type(e).__name__, e)
with ExitStack() as outer:
    outer.enter_context(R("last")); outer.callback(lambda: print("cb")); raise LookupError("uncaught")
