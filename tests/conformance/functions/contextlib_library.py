from contextlib import *
import sys, io
@contextmanager
def cm(n):
    print('enter', n)
    try: yield n * 2
    except ValueError as e: print('caught', e)
    finally: print('exit', n)
with cm(1) as x: print(x)
with cm(2): raise ValueError('v')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('out', e)
@cm(4)
def deco(): print('in deco')
deco(); deco()
with ExitStack() as st:
    for i in range(2): st.enter_context(cm(i))
    st.callback(print, 'callback', 1)
    st.push(lambda *a: print('push', a[0]))
    print('body')
with suppress(ZeroDivisionError, KeyError): 1 / 0
print('after')
f = io.StringIO()
with redirect_stdout(f): print('hidden')
print(repr(f.getvalue()))
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
@contextmanager
def bad(): 
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
class E:
    def __enter__(self): print('E in'); return self
    def __exit__(self, t, v, tb): print('E out', t and t.__name__, v); return True
with E(), E() as e2: raise RuntimeError('x')
class D(ContextDecorator):
    def __enter__(self): print('D'); return self
    def __exit__(self, *a): print('/D'); return False
@D()
def g(): return 7
print(g())
st = ExitStack(); st.callback(print, 'later'); s2 = st.pop_all(); st.close(); print('-'); s2.close()
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0); st.callback(print, 'first')
except ZeroDivisionError as e: print('zde', e)
class A(AbstractContextManager):
    def __exit__(self, *a): print('A exit')
with A() as a: print(type(a).__name__)
try:
    with 5: pass
except TypeError as e: print(e)
