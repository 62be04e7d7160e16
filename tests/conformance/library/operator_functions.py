"""operator: every function is a built-in, with its messages; names of a module as dir tells them."""
import operator as o
def t(f,*a,**k):
    try: print(repr(f(*a,**k)).split(' at 0x')[0])
    except BaseException as e: print(type(e).__name__, e)
t(o.countOf,1,2); t(o.indexOf,1,2); t(o.indexOf,[1],2); t(o.length_hint,[1],'a'); t(o.length_hint,1,2.5); t(o.length_hint); t(o.length_hint,1,2,3); t(o.call); t(o.call,len,[1]); t(o.add,1); t(o.neg); t(o.neg,1,2); t(o.add,a=1); t(o.setitem,1,2,3); t(o.delitem,1,2); t(o.concat,1,2); t(o.concat,[1],2); t(o.iconcat,1,[2]); t(o.concat,{},{}); t(o.index,'a'); t(o.truth,1,2); t(o.is_,1); t(o.contains,1,1); t(o.contains); t(o.length_hint, object(), default=3)
class A:
    def __init__(s,*a): s.v=a
    def __getitem__(s,i): return 1
    def __add__(s,o): return 'add'
    def __length_hint__(s): return 'x'
t(o.concat,A(),[1]); t(o.length_hint,A()); print(o.add, o.add.__module__, o.add.__doc__, o.add.__name__, o.__lt__, o.call.__doc__)
print(o.countOf.__doc__, o.__call__, o.__not__, o.__concat__, sorted(n for n in dir(o) if n[0] != '_'))
print(o.attrgetter('real')(3), o.itemgetter(1)([1, 2]), o.methodcaller('upper')('a'), o.attrgetter('a.b'), o.itemgetter(1, 2), o.methodcaller('x', 1, k=2))
import functools, pickle, copy, itertools
print(functools.reduce(o.add, [1, 2, 3]), list(itertools.accumulate([1, 2, 3], o.mul)), pickle.loads(pickle.dumps(o.add)) is o.add, pickle.dumps(o.add, 0), sorted([3, 1], key=o.neg), list(map(o.add, [1], [2])))
class B:
    def __iadd__(s, x): print('iadd'); return s
    def __add__(s, x): return 'plus'
    def __index__(s): return 7
    def __eq__(s, x): return 1 / x
    def __bool__(s): raise ValueError('no')
b = B()
t(o.iadd, b, 1); t(o.add, b, 1); t(o.index, b); t(o.eq, b, 0); t(o.not_, b); t(o.truth, b); t(o.countOf, [b, 2], 0); t(o.indexOf, [b, 2], 2); t(o.lt, b, 1); t(o.matmul, b, 1); t(o.imatmul, b, 1)
import types
mod = types.ModuleType('m', 'doc')
mod.b = 1
print(dir(mod), [n for n in dir(o) if n.startswith('i')])
mod.__dir__ = lambda: ['z', 'a']
print(dir(mod))
mod.__dir__ = lambda: 3
t(dir, mod)
for a, b in [({1}, 'ab'), ({'a': 1}, [1]), (3, 'ab'), (2.5, 'ab'), (range(2), 'ab'), (None, [1]), (object(), [1])]:
    t(o.imul, a, b)
    t(o.mul, a, b)
def f(): o.truediv(1, 0)
f()
