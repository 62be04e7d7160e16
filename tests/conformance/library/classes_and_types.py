"""enum, dataclasses, typing, collections, threading, queue, types, time in depth."""
import enum, dataclasses as dc, typing as ty, collections as co, types, threading, queue, time, abc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Color(enum.Enum):
    RED=1; GREEN=enum.auto(); BLUE='b'
    CRIMSON=1
    def hi(self): return self.name
    @property
    def p(self): return 'p'
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], list(Color), Color.CRIMSON, Color.RED.hi(), Color.BLUE.value, len(Color), Color.RED in Color, 1 in Color, Color.__members__, Color.RED.p, Color.default(), Color.RED is Color(1), hash(Color.RED)==hash('RED'), dir(Color.RED)[-3:], Color)
t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: Color.RED<Color.GREEN); t(lambda: setattr(Color,'RED',2)); t(lambda: delattr(Color,'RED')); t(lambda: Color.X); t(lambda: Color())
def sub():
    class X(Color): pass
t(sub)
class F(enum.Flag):
    A=1;B=2;C=4;AB=3
print(F.A|F.C, repr(F.A|F.C), F.AB, list(F.AB), ~F.A, F(0), F.A in F.AB, F(7), bool(F(0)), F.A^F.AB, len(F.AB), F['A'], list(F)); t(lambda: F(8))
class S(enum.StrEnum): X=enum.auto(); Y='y'
print(S.X, S.X=='x', f'{S.Y}', S('y'), S.X.upper())
class P(enum.Enum):
    E=(3,4)
    def __init__(self,a,b): self.a=a; self.b=b
print(P.E.a, P.E.value, P((3,4)))
class M(enum.Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v=='z' else None
print(M('z')); t(lambda: M('q')); print(enum.Enum('Dyn','a b'), list(enum.Enum('Dyn',{'x':1})), enum.IntEnum('I','q').q+1)
@enum.unique
class U(enum.Enum): A=1
try:
    @enum.unique
    class V(enum.Enum): A=1;B=1
except ValueError as e: print(e)
@dc.dataclass(order=True)
class D:
    x:int
    y:list=dc.field(default_factory=list,compare=False)
    z:str=dc.field(default='q',repr=False,kw_only=True)
    c:ty.ClassVar[int]=3
print(D(1), D(1,[2],z='w')==D(1), D(1)<D(2), dc.asdict(D(1,[2])), dc.astuple(D(1)), dc.replace(D(1),x=5), [f.name for f in dc.fields(D)], D.__match_args__, dc.is_dataclass(D), D.__annotations__)
t(lambda: D()); t(lambda: D(1,2,3)); t(lambda: D(1)<3)
@dc.dataclass(frozen=True)
class Fr: a:int=1
t(lambda: setattr(Fr(),'a',2)); print(hash(Fr(1))==hash(Fr(1)), Fr())
def b1():
    @dc.dataclass
    class B:
        a:int=1
        b:int
t(b1)
def b2():
    @dc.dataclass
    class B: a:list=[]
t(b2)
@dc.dataclass(slots=True)
class Sl: a:int=0; b:dc.InitVar[int]=2
t(lambda: setattr(Sl(),'q',1)); print(Sl.__slots__)
@dc.dataclass
class PI:
    a:int
    i:dc.InitVar[int]
    b:int=dc.field(init=False)
    def __post_init__(self,i): self.b=self.a+i
print(PI(1,2), dc.make_dataclass('MD',[('x',int),('y',int,5)])(1))
@dc.dataclass
class Ch(PI): q:int=9
print(Ch(1,2), Ch.__mro__[1].__name__, dc.fields(Ch)[0].type, D.__doc__, PI.__doc__)
print(ty.Optional[int], ty.Union[int,str], ty.List[int], ty.Dict[str,int], ty.Callable[[int],str], ty.Any, ty.Tuple[int,...], ty.Literal[1,'a'], ty.get_type_hints(D), ty.get_origin(ty.List[int]), ty.get_args(dict[str,int]), ty.Union[int,None], ty.Union[int,int], ty.TypeVar('T'), ty.cast(int,'a'), ty.ClassVar[int], ty.Final, ty.Annotated[int,'m'], ty.NoReturn, ty.Type[int], ty.Iterable[int], ty.NewType('N',int), ty.Self)
T=ty.TypeVar('T')
class Bx(ty.Generic[T]):
    pass
print(Bx[int], Bx[int].__origin__, Bx.__parameters__, Bx.__orig_bases__); t(lambda: Bx[int,str]); t(lambda: ty.List[int]()); t(lambda: ty.Union[()]); t(lambda: ty.Optional[1,2])
class Pr(ty.Protocol):
    def m(self): ...
t(lambda: Pr()); t(lambda: isinstance(3,Pr))
@ty.runtime_checkable
class Rp(ty.Protocol):
    def m(self): ...
class Im:
    def m(self): pass
print(isinstance(Im(),Rp), isinstance(3,Rp))
class TD(ty.TypedDict): a:int
print(TD(a=1), TD.__annotations__, TD.__required_keys__); NT=ty.NamedTuple('NT',[('a',int)]); print(NT(1), NT.__annotations__)
class N2(ty.NamedTuple):
    a:int
    b:str='x'
print(N2(1), N2._field_defaults)
@ty.overload
def ov(a:int)->int: ...
def ov(a): return a
print(ov(3), ty.TYPE_CHECKING, ty.get_type_hints(ov)); t(lambda: ty.assert_never(3))
class Ab(abc.ABC):
    @abc.abstractmethod
    def q(self): pass
    @property
    @abc.abstractmethod
    def r(self): pass
t(lambda: Ab()); print(Ab.__abstractmethods__ == {'q','r'}, isinstance(Ab,abc.ABCMeta))
c=co.Counter('abracadabra'); print(c.most_common(2), c['z'], c+co.Counter('a'), c-co.Counter('aaa'), c&co.Counter('ab'), c|co.Counter('z'), +c, sorted(c.elements())[:3], c.total(), c==co.Counter(dict(c))); c.subtract('a'); print(c); c.update({'a':2}); print(c['a'])
dd=co.defaultdict(int); dd['a']+=1; print(dd, dd.default_factory); t(lambda: co.defaultdict(3)); cm=co.ChainMap({'a':1},{'b':2}); print(cm, cm['b'], list(cm), cm.new_child({'c':3}), cm.parents, cm.maps); t(lambda: cm['z'])
d=co.deque([1,2,3],maxlen=3); d.append(4); d.rotate(1); print(d, d[0], d.index(3)); od=co.OrderedDict(a=1,b=2); od.move_to_end('a'); print(od, od.popitem(last=False), od); t(lambda: od.move_to_end('q')); t(lambda: co.OrderedDict().popitem())
l=threading.Lock(); print(l.acquire(), l.locked(), l.release(), threading.current_thread().name, threading.active_count()); t(lambda: l.release()); q=queue.Queue(); q.put(1); print(q.get(), q.empty()); t(lambda: q.get_nowait()); pq=queue.PriorityQueue(); pq.put(3); pq.put(1); print(pq.get()); loc=threading.local(); loc.x=1; print(loc.x)
print(types.SimpleNamespace(a=1), types.MappingProxyType({'a':1}), types.FunctionType.__name__, types.NoneType, types.GenericAlias(list,(int,)), types.new_class('Q',(int,)).__mro__[1])
print(time.strftime('%Y-%m-%d',time.gmtime(0)), time.gmtime(86400*365).tm_year, time.asctime(time.gmtime(0)))
