# raise from, contexts, notes, and what a traceback shows of them.
import traceback
def show(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), '| hidden', e.__suppress_context__)
        for line in traceback.format_exception_only(e): print('  ', line, end='')
def plain():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('while handling')
def caused():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('because') from e
def hidden():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('alone') from None
def noted():
    e = TypeError('with notes'); e.add_note('first note'); e.add_note('second\nline'); raise e
def again():
    try: noted()
    except TypeError as e: e.add_note('third'); raise
def swallow():
    try: raise ValueError('lost')
    finally: return None
def replaced():
    try: raise ValueError('first')
    finally: raise KeyError('second')
def loop():
    for i in range(2):
        try: raise ValueError(i)
        except ValueError: continue
        finally: print('finally', i)
    raise IndexError('after loop')
for f in (plain, caused, hidden, noted, again, swallow, replaced, loop): print(f.__name__); show(f)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try: TypeError('x').add_note(5)
except TypeError as e: print(e)
e = ValueError('a', 1); print(e.args, str(e), repr(e), str(ValueError()), repr(ValueError('x',)), str(KeyError('k')), str(OSError(2, 'No such file', 'f.txt')), OSError(2, 'm').errno, type(OSError(2, 'm')).__name__)
class Mine(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
    def __str__(self): return f'<{self.args[0]}>'
try: raise Mine(7)
except Mine as m: print(m, m.code, repr(m), m.args)
print(issubclass(KeyError, LookupError), issubclass(FileNotFoundError, OSError), Mine.__mro__[1:3], issubclass(bool, int))
