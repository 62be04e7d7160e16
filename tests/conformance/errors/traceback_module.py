import traceback, sys, io
HERE = sys._getframe().f_code.co_filename
class Shown:
    # The folder the program lies in is nobody's business.
    def write(self, text): return sys.stdout.write(text.replace(HERE, 'program.py'))
OUT = Shown()
_print = print
def print(*args): _print(*args, file=OUT)
def f(x):
    return g(x) + 1
def g(x):
    return 1 / x
try: f(0)
except ZeroDivisionError as e:
    print(traceback.format_exc())
    print(traceback.format_exception(e))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(traceback.format_exception(type(e), e, e.__traceback__))
    print(traceback.format_tb(e.__traceback__))
    tb = traceback.extract_tb(e.__traceback__)
    print(tb); print(tb[-1].name, tb[-1].lineno, tb[-1].line, len(tb))
    for fr in tb: print(fr.filename, fr.lineno, fr.name, fr.line)
    for a, b, c, d in tb: print(a, b, c, d)
    traceback.print_exc(file=OUT)
    traceback.print_exc(limit=1, file=OUT)
    traceback.print_tb(e.__traceback__, file=OUT)
    traceback.print_exception(e, file=OUT)
    s = io.StringIO(); traceback.print_exc(file=s); print(s.getvalue().count('\n'))
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()), te.stack[0].name, te.exc_type_str, str(te))
print(repr(traceback.format_exc()))
try:
    try: {}['k']
    except KeyError as e: raise ValueError('outer') from e
except ValueError:
    traceback.print_exc(file=OUT)
    traceback.print_exc(file=OUT, chain=False)
try: raise ValueError('a\nb')
except ValueError as e:
    e.add_note('note 1')
    print(traceback.format_exception_only(e)); print(traceback.format_exc())
class E2(Exception): pass
print(traceback.format_exception_only(E2('hi')), traceback.format_exception_only(E2()))
try: raise E2
except E2: traceback.print_exc(file=OUT)
def st():
    return traceback.extract_stack()
def st2(): return st()
print([x.name for x in st2()])
def pr(): traceback.print_stack(file=OUT)
pr()
print(traceback.format_stack())
print(sys.exc_info())
try: raise RuntimeError('x')
except RuntimeError:
    t, v, tb = sys.exc_info(); print(t, v, tb.tb_lineno, traceback.format_exception(t, v, tb)[-1])
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(8)
except ZeroDivisionError: print(traceback.format_exc())
print(traceback.format_exception_only(None), traceback.format_list([('a.py', 3, 'f', 'x = 1')]))
try: traceback.format_exception(3)
except TypeError as e: print(e)
try: compile('x = = 1', 'a.py', 'exec')
except SyntaxError as e: print(traceback.format_exception_only(e))
