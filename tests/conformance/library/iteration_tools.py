"""itertools, operator, functools in depth."""
import itertools as it, operator as op, functools as ft
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(it.accumulate([1,2,3],op.mul,initial=10)), list(it.batched('abcde',2)), list(it.pairwise('abc')), list(it.groupby('aab')).__len__(), [(k,list(g)) for k,g in it.groupby([1,1,2],key=lambda x:x)], list(it.islice('abcdef',1,None,2)), list(it.zip_longest('ab','c',fillvalue='-')), list(it.product('ab',repeat=2)), list(it.permutations('abc',2)), list(it.combinations('abc',2)), list(it.combinations_with_replacement('ab',2)), list(it.starmap(pow,[(2,3)])), list(it.takewhile(bool,[1,0,1])), list(it.dropwhile(bool,[1,0,1])), list(it.filterfalse(None,[0,1])), list(it.compress('abc',[1,0,1])), list(it.chain.from_iterable(['ab','c'])), list(it.islice(it.cycle('ab'),5)), list(it.repeat(1,3)), it.count(1), it.count(1,2), it.count(1.5), it.repeat(3,2), it.repeat(3))
t(lambda: list(it.batched('abc',2,strict=True))); t(lambda: it.batched('a',0)); t(lambda: it.islice([1],-1)); t(lambda: it.combinations('a',-1)); t(lambda: it.count('a')); t(lambda: it.tee([1],-1)); t(lambda: list(zip([1],[1,2],strict=True)))
a,b=it.tee(iter([1,2,3])); print(next(a), list(b), list(a), type(a))
print(it.chain([1]).__class__, it.product.__name__, str(type(it.groupby([]))), type(it.islice([],1)))
t(lambda: op.itemgetter(1,2)([1,2,3])); t(lambda: op.attrgetter('real','imag')(3)); t(lambda: op.methodcaller('upper')('a')); t(lambda: op.itemgetter()); print(op.itemgetter(1), op.attrgetter('a.b'), op.methodcaller('f',1,k=2), op.length_hint([1]), op.countOf([1,1],1), op.indexOf([1,2],2), op.concat([1],[2]), op.truth([]), op.is_not(1,2), op.inv(5), op.index(True), op.call(len,'ab'))
t(lambda: op.indexOf([1],5)); t(lambda: op.add(1,'a'))
@ft.lru_cache(maxsize=2)
def f(x): return x*2
f(1);f(2);f(1);f(3); print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__); f.cache_clear(); print(f.cache_info())
t(lambda: f([])); 
@ft.cache
def g(x): return x
g(1); print(g.cache_info())
@ft.singledispatch
def s(x): return 'obj'
@s.register
def _(x:int): return 'int'
@s.register(list)
def _(x): return 'list'
print(s(1),s([]),s('a'),s(True),s.dispatch(bool).__name__, sorted(k.__name__ for k in s.registry))
t(lambda: ft.reduce(op.add,[])); print(ft.reduce(op.add,[1,2,3],10), sorted([3,1,2],key=ft.cmp_to_key(lambda a,b:b-a)))
p=ft.partial(int,base=2); print(p('101'), p, p.func, p.args, p.keywords); t(lambda: ft.partial()); t(lambda: ft.partial(3))
@ft.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(2), T(1)>T(2), T(1)>=T(1)); 
try:
    @ft.total_ordering
    class U: pass
except ValueError as e: print(e)
class C:
    @ft.cached_property
    def p(self): print('once'); return 5
c=C(); print(c.p,c.p,c.__dict__); del c.p; print(c.p)
class Pm:
    def m(self,a,b): return (a,b)
    n=ft.partialmethod(m,1)
print(Pm().n(2)); 
@ft.wraps(f)
def w(): 'doc'
print(w.__name__, w.__wrapped__ is f)
