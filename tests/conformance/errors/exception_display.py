import traceback
def show(f):
    try: f()
    except BaseException as e:
        for line in ''.join(traceback.format_exception(e)).split('\n'):
            at = line.find('File "')
            print(line if at < 0 else line[:at + 6] + line[line.index('exception_display'):] if 'exception_display' in line else line)
    print('-' * 20)
def a():
    x = {}
    x['a']['b'] = 1
def b(): return [1, 2][5] + (3 *
    4)
def c():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('v') from e
def d():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v')
def e():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v') from None
def f():
    x = ValueError('multi\nline'); x.add_note('note 1'); x.add_note('note 2\nsecond line'); raise x
def g(): raise KeyError('key')
def h(): raise type('Custom', (Exception,), {'__str__': lambda s: 'custom str'})
def i(): raise type('Broken', (Exception,), {'__str__': lambda s: 1 / 0})
def j(): raise Exception
def k(): raise Exception('')
def l(n): 
    if n: l(n - 1)
    else: raise RuntimeError('deep')
def m():
    raise ExceptionGroup('eg', [ValueError('a'), ExceptionGroup('inner', [KeyError('b'), TypeError('c')])])
def n(): (lambda: [x / 0 for x in (1,)])()
def o():
    class Q: y = undefined_name
def p(): None.foo.bar
def q(): f'{1 / 0}'
def r(): assert 1 == 2, 'message'
def s(): assert [] 
def t(): int('abc')
def u(): 'a' + 1
def v(): a().b.c(1,
       2)
def w(): len(5)(3)
def x(): {1: 2}[3][4]
def y(): raise SystemExit(3)
def z(): import nonexistent_mod
def aa(): pass
def bb(): x = 1; x.foo = 3
def cc(): (1).real = 3
def dd(): a, b = 1, 2, 3
def ee(): a, b, *c = [1]
def ff(): for_ = 1; for_[0]
def gg(): print(undefned) if True else None
def hh(): lst = [1]; lst.apend(2)
def ii(): del undefined_x
def jj():
    e = OSError(2, 'No such file', 'f.txt'); raise e
for fn in (a, b, c, d, e, f, g, h, i, j, k, lambda: l(5), m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff, gg, hh, ii, jj): show(fn)
