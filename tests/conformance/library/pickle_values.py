"""dumps and loads of built-in types and of classes of the program, every protocol, byte by byte."""
import pickle
vals = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, 2**31-1, 2**31, -2**31, -2**31-1, 2**63, -2**63, 2**2100, 0.0, 1.5, -0.0, float('inf'), float('nan'), 1e100,
 '', 'a', 'é', '中文', '😀', 'a\nb\\\0\x1a\r', 'x'*300, b'', b'abc', b'\xff\x00', b'y'*300, bytearray(), bytearray(b'abc'), (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1], [1,2], list(range(1001)), list(range(1000)), {}, {'a':1}, {'a':1,'b':2}, dict.fromkeys(range(1000)), dict.fromkeys(range(1001)),
 set(), {1}, {1,2,3}, frozenset(), frozenset({1,2}), 1+2j, range(3), slice(1,2,3), int, str, list, type(None), type(...), ..., NotImplemented, len, print, str.upper, [].append, ValueError, OSError, FileNotFoundError, ValueError('x', 1), OSError(2,'no'), KeyError('k'), ModuleNotFoundError, list[int], range, map, chr, BaseException, RecursionError, ExceptionGroup('g',[ValueError(1)]), int|str]
class P:
    def __init__(self): self.x=1; self.y=[1,2]
    class In: pass
    def meth(self): pass
class S:
    __slots__=('a','b')
class SD(S):
    pass
class Nw:
    def __new__(cls, a): return super().__new__(cls)
    def __getnewargs__(self): return (5,)
class NwEx:
    def __new__(cls, a, *, k): return super().__new__(cls)
    def __getnewargs_ex__(self): return (5,), {'k': 6}
class St:
    def __getstate__(self): return (1,2)
    def __setstate__(self, s): self.s = s
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
class Str(str): pass
class Se(set): pass
class B(bytes): pass
class BA(bytearray): pass
class F(float): pass
class Red:
    def __reduce__(self): return (Red, (), {'z':1}, iter([1,2]), iter([('a',1)]))
    def append(self, x): self.l = getattr(self,'l',[])+[x]
    extend = None
    def __setitem__(self, k, v): self.d = (k, v)
Red.extend = lambda self, xs: [self.append(x) for x in xs]
class E(Exception):
    pass
def fn(): pass
p=P()
l=L([1,2]); l.attr='v'
d=D(a=1); d.attr='v'
sd=SD(); sd.a=1; sd.q=2
s=S(); s.b=3
e=E('m',1); e.extra=5
vals += [P, p, P.In, P.In(), p.meth, sd, Nw(1), NwEx(1,k=2), St(), l, d, I(5), T((1,2)), Str('q'), Se([1]), B(b'1'), BA(b'2'), F(1.5), Red(), fn, e]
rec=[]; rec.append(rec); vals.append(rec)
rd={}; rd['me']=rd; vals.append(rd)
rt=([],); rt[0].append(rt); vals.append(rt)
rt3=([],1,2,3); rt3[0].append(rt3); vals.append(rt3)
po=P(); po.self=po; vals.append(po)
sh=[1]; vals.append([sh,sh,'abc','abc'])
vals.append([p,p.__class__, 'P'])
for v in vals:
    for proto in range(6):
        try: b=pickle.dumps(v,proto)
        except BaseException as ex:
            print(repr(v)[:30] if 'object at' not in repr(v) else type(v), proto, type(ex), ex); continue
        print(type(v).__name__, proto, len(b), b[:300])
        try:
            w=pickle.loads(b)
        except BaseException as ex:
            print('LOAD', type(ex), ex); continue
        print(type(w).__name__, (repr(w)[:60] if 'object at' not in repr(w) and '0x' not in repr(w) else getattr(w,'__dict__',None) if 'object' not in repr(getattr(w,'__dict__',None)) else 'obj'))
print(pickle.loads(pickle.dumps(rt))[0][0][0] is pickle.loads, len(pickle.dumps('z'*70000)), pickle.dumps(['a'*40000,'b'*40000,'c'*10])[:20], len(pickle.dumps(list('ab'*40000)))) 
print(pickle.dumps([str(i)*5 for i in range(8000)])[60000:].count(b'\x95'))
s=S(); s.a=1
try: pickle.dumps(s,1)
except TypeError as ex: print(ex)
