"""pickletools, Pickler and Unpickler with their hooks, copyreg, pickles of library classes."""
import pickle, pickletools, io
class P:
    def __init__(self): self.x=1; self.y=[1,2,{3:'é'}]
    def __eq__(self, o): return True
for v in [1, [1,2], {'a':(1,2,3,4)}, P(), [P(),P(),'abc','abc'], 2**70, 1.5, b'abc', {1}, frozenset([1]), True, None, (None,), -5, 300, 70000]:
    for p in range(6):
        b=pickle.dumps(v,p); pickletools.dis(b); o=pickletools.optimize(b); print(o, pickle.loads(o)==v)
        for op,arg,pos in pickletools.genops(b): print(op.name, arg, pos, op.proto, op.stack_before, op.stack_after)
for bad in [b'', b'N', b'Z.', b'0.', b'a.', b'(N.', b'h\x01.', b'NN.', b'Nq\x00q\x00.', b'1.',b'q\x00.',b'(q\x00.', b'S"a\'\n.', b'Sa\n.', b'K', b'U\x05ab.']:
    try: pickletools.dis(bad)
    except Exception as e: print(type(e), e)
s=io.StringIO(); pickletools.dis(pickle.dumps([1]), s, indentlevel=2); print(s.getvalue())
pickletools.dis(b"S'ab'\n.")
class F:
    pass
buf=io.BytesIO(); pk=pickle.Pickler(buf,2); l=[1]; pk.dump(l); pk.dump(l); print(buf.getvalue()); buf.seek(0); u=pickle.Unpickler(buf); print(u.load(), u.load())
buf=io.BytesIO()
for i in range(3): pickle.dump({'n':i}, buf)
buf.seek(0)
for i in range(3): print(pickle.load(buf))
try: pickle.load(buf)
except EOFError as e: print('EOF', e)
class PP(pickle.Pickler):
    def persistent_id(self, o): return 'id' if isinstance(o, F) else None
    def reducer_override(self, o):
        if isinstance(o, complex): return (str, ('c',))
        return NotImplemented
class UU(pickle.Unpickler):
    def persistent_load(self, i): return 'loaded '+i
    def find_class(self, m, n):
        print('find', m, n)
        if n == 'P': raise pickle.UnpicklingError('forbidden')
        return super().find_class(m, n)
for p in range(6):
    buf=io.BytesIO(); PP(buf,p).dump([F(), 2j, len]); print(buf.getvalue()); buf.seek(0); print(UU(buf).load())
try: UU(io.BytesIO(pickle.dumps(P()))).load()
except pickle.UnpicklingError as e: print(e)
import copyreg
class Cr:
    def __init__(self,a): self.a=a
copyreg.pickle(Cr, lambda c: (Cr, (c.a,)))
print(pickle.dumps(Cr(3))[-30:], pickle.loads(pickle.dumps(Cr(3))).a)
copyreg.add_extension('__main__','P',240)
for p in range(6): print(pickle.dumps(P,p), pickle.loads(pickle.dumps(P,p)) is P)
copyreg.remove_extension('__main__','P',240)
pk=pickle.Pickler(io.BytesIO()); pk.dispatch_table={P: lambda p: 'P'}
print(pk.bin, pk.fast)

import enum, collections, dataclasses, fractions, functools, array, random
class C(enum.Enum): A=1
class Fl(enum.Flag): X=1; Y=2
NT=collections.namedtuple('NT','a b')
@dataclasses.dataclass
class DC: a:int; b:list=dataclasses.field(default_factory=list)
@dataclasses.dataclass(slots=True)
class DS: a:int
@dataclasses.dataclass(frozen=True, slots=True)
class DFS: a:int
for v in [C.A, Fl.X|Fl.Y, NT(1,2), DC(1), DS(1), DFS(2), fractions.Fraction(1,3), functools.partial(int, base=2), collections.OrderedDict(a=1), collections.Counter('ab'), collections.defaultdict(list,{1:[2]}), collections.deque([1,2],5), collections.deque('ab'), collections.ChainMap({1:2}), array.array('i',[1,2])]:
    for p in range(6):
        try:
            b=pickle.dumps(v,p); print(type(v).__name__, p, b)
            print(pickle.loads(b), pickle.loads(b)==v)
        except Exception as e: print(p, type(v), type(e), e)
