"""What pickle says when something cannot be written or read."""
import pickle, sys
def re_addr(s):
    if ' at 0x' in s:
        head, tail = s.split(' at 0x', 1)
        return head + ' at 0x' + tail.lstrip('0123456789abcdef')
    return s
def t(f):
    try: print(f())
    except BaseException as e: print(type(e), re_addr(str(e)), repr(e.__cause__), repr(e.__context__))
def outer():
    def g(): pass
    class L: pass
    return g, L
g, L = outer()
t(lambda: pickle.dumps(g)); t(lambda: pickle.dumps(L)); t(lambda: pickle.dumps(L()))
t(lambda: pickle.dumps(lambda: 0)); t(lambda: pickle.dumps(sys)); t(lambda: pickle.dumps((i for i in [])))
t(lambda: pickle.dumps(1, 6)); t(lambda: pickle.loads('x')); t(lambda: pickle.loads(b'')); t(lambda: pickle.loads(b'K')); t(lambda: pickle.loads(b'\x80\x09.'))
t(lambda: pickle.loads(b'Z.')); t(lambda: pickle.loads(b'\xff.')); t(lambda: pickle.loads(b'.')); t(lambda: pickle.loads(b't.')); t(lambda: pickle.loads(b'(K\x01.')); t(lambda: pickle.loads(b'h\x05.'))
t(lambda: pickle.loads(b'\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00N.')); t(lambda: pickle.loads(b'\x8c\x05ab')); t(lambda: pickle.loads(b'I12')); t(lambda: pickle.loads(b'Iab\n.'));
t(lambda: pickle.Pickler(1)); t(lambda: pickle.Unpickler(1)); t(lambda: pickle.dumps()); t(lambda: pickle.loads(b'(R.')); t(lambda: pickle.loads(b'NNR.'));t(lambda: pickle.loads(b'N)\x81.'));t(lambda: pickle.loads(b'NN\x93.'));t(lambda: pickle.loads(b'NNb.'));t(lambda: pickle.loads(b'Na.'));t(lambda: pickle.loads(b'NNa.'))
t(lambda: pickle.loads(b'(NNe.'));t(lambda: pickle.loads(b'N(Ne.'));t(lambda: pickle.loads(b'}(Nu.'));t(lambda: pickle.loads(b'(d.'));t(lambda: pickle.loads(b'(Nd.'));t(lambda: pickle.loads(b'\x97.'));t(lambda: pickle.loads(b'\x82\x01.'));t(lambda: pickle.loads(b'\x82\x00.'));t(lambda: pickle.loads(b'0.'));t(lambda: pickle.loads(b'1.'));t(lambda: pickle.loads(b'2.'))
t(lambda: pickle.loads(b'Sab\n.'));t(lambda: pickle.loads(b"S'\\x41'\n."));t(lambda: pickle.loads(b'r\xff\xff\xff\xff.'));t(lambda: pickle.loads(b'Nq\x00q\x00.'));t(lambda: pickle.loads(b'\x8a\x02\xff\xff.'));t(lambda: pickle.loads(b'L12L\n.'));t(lambda: pickle.loads(b'Lx\n.'))
class A:
    def __reduce__(self): return 5
class B:
    def __reduce__(self): return (1,)
class C:
    def __reduce__(self): return (1,2)
class D:
    def __reduce__(self): return (int,2)
class E:
    def __reduce__(self): return (int,(),None,[1])
class F:
    def __reduce__(self): return 'nope'
class G:
    __slots__='a'
for c in A,B,C,D,E,F,G:
  t(lambda: pickle.dumps(c()))
  if c is G: t(lambda: pickle.dumps(c(),1))
class Ne:
    def __getnewargs_ex__(self): return 1
t(lambda: pickle.dumps(Ne()))
A2=A
class A(A2): pass
t(lambda: pickle.dumps(A2))
del A
t(lambda: pickle.dumps(A2))
print(pickle.Pickler, pickle.PicklingError, pickle.PicklingError.__mro__, pickle.dumps, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
P=pickle.Pickler.__new__(pickle.Pickler)
t(lambda: P.dump(1))
t(lambda: pickle.dumps(type.__dict__['__mro__']))
t(lambda: pickle.dumps([].append)); t(lambda: pickle.dumps(str.upper)); t(lambda: pickle.dumps(len)); t(lambda: pickle.dumps(list[int])); t(lambda: pickle.dumps(int|str)); t(lambda: pickle.dumps(property()));t(lambda: pickle.dumps(type(g).__code__))
t(lambda: pickle.dumps(memoryview(b'')));t(lambda: pickle.dumps({}.keys()));t(lambda: pickle.dumps(range(3)));t(lambda: pickle.dumps(slice(1)));t(lambda: pickle.dumps(iter('ab')));t(lambda: pickle.dumps(super(int,3)))
import weakref
t(lambda: pickle.dumps(weakref.ref(A2)));t(lambda: pickle.dumps(A2.__dict__));t(lambda: pickle.dumps(1+2j,0));t(lambda: pickle.dumps(OSError(2,'x')));t(lambda: pickle.dumps(ImportError('x',name='y')));
t(lambda: pickle.dumps(UnicodeDecodeError('a',b'x',0,1,'r')));t(lambda: pickle.dumps(StopIteration(3)));t(lambda: pickle.dumps(ExceptionGroup('x',[KeyError(1)])));t(lambda: pickle.dumps(SyntaxError('x')));t(lambda: pickle.dumps(AttributeError('x',name='y',obj=3)));t(lambda: pickle.dumps(NameError('x',name='y')))
