import sys, contextlib
def show(e, depth=0):
    print('  ' * depth + f'{type(e).__name__}({e}) suppress={e.__suppress_context__} cause={type(e.__cause__).__name__} context={type(e.__context__).__name__}')
    if e.__context__ is not None and depth < 5: show(e.__context__, depth + 1)
def t(f):
    try: f()
    except BaseException as e: show(e)
def a():
    try: 1 / 0
    except ZeroDivisionError: {}['k']
def b():
    try: 1 / 0
    except ZeroDivisionError as e: raise KeyError('x') from e
def c():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('x') from None
def d():
    try:
        try: 1 / 0
        finally: {}['k']
    except KeyError as e: raise ValueError('last')
def e():
    try: raise ValueError('v')
    except ValueError as ex: raise ex
def f():
    try: raise ValueError('v')
    except ValueError as ex: raise ex from ex
def g():
    try: raise ValueError(1)
    except ValueError as v1:
        try: raise TypeError(2)
        except TypeError as t1: raise v1
def h():
    raise ValueError from TypeError
def i():
    raise ValueError from 3
def j(): raise 5
def k(): raise int
def l(): raise
def m(): raise None
def n():
    x = ValueError('own'); x.__context__ = x
    raise x
def o():
    try: raise KeyError('a')
    except (ValueError, (KeyError, TypeError)): print('nested tuple matches'); raise
def p():
    try: raise KeyError('a')
    except 5: pass
def q():
    try: raise KeyError('a')
    except (KeyError, 5): print('stops at the first match')
    try: raise KeyError('a')
    except (5, KeyError): pass
def r():
    try: raise KeyError('a')
    except 'KeyError': pass
def s():
    class CM:
        def __enter__(self): return self
        def __exit__(self, t, v, tb): raise TypeError('in exit')
    with CM(): raise ValueError('in body')
def u():
    class CM:
        def __enter__(self): raise OSError('in enter')
        def __exit__(self, *a): print('never')
    with CM(): print('never')
def v():
    with contextlib.suppress(KeyError, IndexError): [][1]
    with contextlib.ExitStack() as st:
        st.callback(lambda: print('cb1')); st.push(lambda t, v, tb: print('saw', t.__name__) or True)
        raise ValueError('orig')
    print('swallowed')
def w():
    def gen():
        try: yield
        except ValueError: raise KeyError('from gen')
    gg = gen(); next(gg); gg.throw(ValueError('thrown'))
def x():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as eg: raise KeyError('new')
def y():
    try: raise ValueError('plain')
    except* ValueError as eg: print(repr(eg), eg.exceptions)
def z():
    for _ in range(2):
        try: raise ValueError(_)
        except ValueError: continue
        finally: print('finally', _, sys.exception())
    print(sys.exc_info())
    return
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y, z): print(fn.__name__); t(fn)
def ret():
    try: return 'try'
    finally: print('fin')
def ret2():
    try: raise ValueError
    except ValueError: return 'except'
    else: return 'else'
    finally: return 'finally wins'
def ret3():
    while True:
        try: return 'r'
        finally: break
    return 'broke'
def ret4():
    for i in range(3):
        try: continue
        finally: print('c', i)
    else: return 'else'
print(ret(), ret2(), ret3(), ret4())
e = ValueError('x', 2); print(e.args, str(e), repr(e)); e.args = [1]; print(e.args, str(e)); e.args = 'ab'; print(e.args)
for bad in ('e.args = 5', 'del e.args', 'e.__cause__ = 5', 'e.__context__ = 5', 'e.__traceback__ = 5', 'del e.__cause__', 'e.add_note(5)', 'e.with_traceback(5)', 'e.__suppress_context__ = "x"', 'e.custom = 1'):
    try: exec(bad); print(bad, 'ok')
    except Exception as x: print(bad, type(x).__name__, x)
e.add_note('n1'); e.add_note('n2'); print(e.__notes__, e.__suppress_context__)
for c in (ValueError, KeyError, OSError, SystemExit, StopIteration, UnicodeError, ImportError, AttributeError, NameError, SyntaxError, AssertionError):
    for args in ((), ('a',), ('a', 'b'), (1, 'two', 'three')):
        try: x = c(*args); print(c.__name__, args, repr(x), '|', str(x), '|', x.args)
        except Exception as y: print(c.__name__, args, '!!', type(y).__name__, y)
o = OSError(2, 'msg', 'file', None, 'file2'); print(o, o.args, o.errno, o.strerror, o.filename, o.filename2, type(o).__name__)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, ImportError('m', name='n', path='p').name, AttributeError('m', name='n', obj=3).obj, NameError('m', name='q').name, KeyError('k'), KeyError(), KeyError(1, 2))
print(BaseExceptionGroup('m', [KeyboardInterrupt()]), ExceptionGroup('m', [ValueError(1)]).exceptions, repr(ExceptionGroup('m', [ValueError(1)])), BaseExceptionGroup('m', [ValueError()]).__class__.__name__)
