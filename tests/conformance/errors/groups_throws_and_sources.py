import sys, traceback
class MyEG(ExceptionGroup): pass
class BV(BaseExceptionGroup, ValueError): pass
for c in (MyEG, BV, ExceptionGroup, BaseExceptionGroup):
    try: print(repr(c('m', [ValueError(1), KeyboardInterrupt()])))
    except TypeError as e: print(e)
class Bad(ExceptionGroup):
    def derive(self, excs): return 42
for how in ('split', 'subgroup'):
    try: getattr(Bad('m', [TypeError(1), ValueError(2)]), how)(TypeError)
    except TypeError as e: print(e)
class Coded(ExceptionGroup):
    def __new__(cls, m, excs, code): o = super().__new__(cls, m, excs); o.code = code; return o
    def derive(self, excs): return Coded(self.message, excs, self.code)
try: raise Coded('top', [ValueError(1), Coded('in', [TypeError(2), KeyError(3)], 7)], 5)
except* TypeError as eg: print(repr(eg), eg.code, eg.exceptions[0].code)
except* (ValueError, KeyError) as eg: print(repr(eg), eg.code, len(eg.exceptions))
def names():
    f = sys._getframe(1); out = []
    while f: out.append(f.f_code.co_name); f = f.f_back
    return out
def inner():
    try: yield names()
    except ValueError: yield names()
def middle(): yield from inner()
def outer(): yield from middle()
g = outer(); print(next(g)); print(g.throw(ValueError()))
g = outer(); next(g); g.close(); print(g.gi_frame)
def closing():
    try: yield
    finally: print('closing', names())
def around(): yield from closing()
a = around(); next(a); a.close()
a = around(); next(a)
try: a.throw(KeyError('through'))
except KeyError as e: print([fs.name for fs in traceback.extract_tb(e.__traceback__)])
n = 0
def spam():
    global n
    n += 1
    if n == 5:
        for x in it: pass
    return n
it = iter(spam, 9)
print(list(it), next(it, 'empty'))
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i == 3: del It.__next__
        return self.i
try:
    for x in It(): print(x)
except TypeError as e: print(e)
for src in (b'1+1', b'\xef\xbb\xbf2+2', bytearray(b'3+3'), b'\xff', 'x\0', b'x\0', ''):
    try: print(eval(src))
    except Exception as e: print(type(e).__name__, e)
for s in ('a = 1\n', 'if 1:\n  print("in exec")', 'return 5', 'x ='):
    try: exec(s); print('done', a if 'a' in globals() else None)
    except SyntaxError as e: print(e)
ns = {'x': 5}; exec('y = x * 2; del x', ns); print('y' in ns, 'x' in ns, ns['y'], '__builtins__' in ns)
class M(dict):
    def __missing__(self, k): return k.upper()
print(eval('a + b', {}, M()), eval('[x for x in "ab"]'), eval('(lambda q: q + z)(1)', {'z': 2}))
c = compile('1 + 2', '<c>', 'eval'); print(eval(c), c.co_filename, type(c).__name__)
for mode in ('eval', 'exec', 'single', 'bad'):
    try: r = compile('40 + 2', 'f', mode); print(mode, eval(r) if mode != 'exec' else exec(r))
    except Exception as e: print(mode, type(e).__name__, e)
