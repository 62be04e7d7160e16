import weakref, gc, sys
log = []
class N:
    def __init__(s, name, *refs): s.name, s.refs = name, list(refs)
    def __del__(s): print('del', s.name, end='; ')
    def __repr__(s): return f'N({s.name})'
def section(t): print(f'\n-- {t}')
section('args'); 
def take(a, b=None, *c, **d): print('in', end=' '); return a
take(N(1)); take(N(2), N(3), N(4), k=N(5)); x = take(N(6)); print('held', end=' '); x = None
section('locals'); 
def loc():
    a = N('a'); b = N('b'); c = N('c'); b = None; print('mid', end=' '); return c
loc(); r = loc(); del r
section('containers'); l = [N(i) for i in range(4)]; l.pop(); l[1:3] = []; l.clear(); d = {i: N(i) for i in 'xyz'}; d['x'] = 1; d.pop('y'); d.update(z=2); s = {N('s')}; s.pop(); t = (N('t1'), N('t2')); del t
section('tuple unpack'); a, b = N('a'), N('b'); a, b = b, a; a = 1; b = 1
section('exc');
def boom(n): local = N(n); raise ValueError(n)
try: boom('e1')
except ValueError as e: print('caught', end=' ')
print('after', end=' ')
try:
    try: boom('e2')
    finally: print('fin', end=' ')
except ValueError: print('h', end=' ')
print('end', end=' ')
try: boom('e3')
except ValueError as e: keep = e
print('kept', end=' '); keep = None
try:
    try: boom('o')
    except ValueError: boom('i')
except ValueError as e: print(repr(e.__context__), end=' ')
section('gen');
def g():
    x = N('gx')
    try: yield 1; yield 2
    finally: print('close', end=' ')
i = g(); next(i); del i
i = g(); next(i); i.close(); print('closed', end=' '); del i
for v in g(): break
for v in g(): pass
section('closure');
def outer():
    big = N('cell')
    def inner(): return big
    return inner
f = outer(); f(); del f
section('cycle'); gc.collect(); gc.disable()
a = N('c1'); b = N('c2', a); a.refs.append(b); del a, b; print('collect', gc.collect(), end=' ')
a = N('self'); a.refs.append(a); w = weakref.ref(a, lambda r: print('cb', r() is None, end=' ')); del a; print(w() is not None, gc.collect(), w())
section('weak order'); o = N('o'); ws = [weakref.ref(o, lambda r, i=i: print('w', i, end=' ')) for i in range(3)]; del o
p = N('p'); pr = weakref.proxy(p); print(pr.name, end=' '); del p
try: pr.name
except ReferenceError as e: print(e, end=' ')
fin = weakref.finalize(N('f'), print, 'finalized', end=' '); print(fin.alive, end=' ')
section('resurrect');
class R:
    def __del__(s): print('R', end=' '); keepr.append(s)
keepr = []; R(); print(len(keepr), end=' '); keepr.clear(); print('x', end=' '); gc.collect()
section('class'); 
def mk():
    class Tmp:
        attr = N('attr')
        def __del__(s): print('tmp', end=' ')
    Tmp(); return weakref.ref(Tmp)
w = mk(); print(w() is None, gc.collect() > 0, w() is None, end=' ')
section('attr'); o = N('o1'); o.x = N('o2'); o.x = N('o3'); del o.x; o.x = 1
try: del o
except Exception as e: print(e)
section('comp'); print([N(i).name for i in range(3)], end=' '); print(any(N(i) for i in range(2)), end=' '); print(sum(1 for _ in (N('q'), N('r'))), end=' ')
section('cond'); (N('a') and N('b')) or N('c'); N('x') if N('y') else N('z'); not N('n'); N('p') == N('q'); print(N('f').name, end=' '); f'{N("g")}'
section('with')
class C:
    def __enter__(s): return N('entered')
    def __exit__(s, *a): print('exit', end=' ')
    def __del__(s): print('C', end=' ')
with C() as c: print('body', end=' ')
del c
with C(): pass
section('swap in list'); l = [N(1), N(2)]; l[0], l[1] = l[1], l[0]; l.sort(key=lambda n: n.name); l.reverse(); l *= 0
section('map'); list(map(lambda n: n.name, [N(1), N(2)])); m = map(N, 'ab'); next(m); del m; z = zip([N('z1')], [N('z2')]); next(z); print('z', end=' '); del z
section('star'); print(*[N(1), N(2)], end=' '); a, *b = [N('h'), N('i'), N('j')]; b = a = 0
section('default'); 
def dd(x=N('dflt')): pass
dd(); del dd
section('end')
