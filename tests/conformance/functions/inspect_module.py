import inspect
def f(a, /, b: int, c=3, *args: str, d, e: float = 1.5, **kw) -> list: 
    """Doc of f.

        indented
    """
s = inspect.signature(f); print(s, list(s.parameters), s.parameters['b'].annotation, s.parameters['c'].default, s.return_annotation, s.parameters['d'].kind, s.parameters['args'].kind.name, repr(s.parameters['e']), s.parameters['a'].default is inspect.Parameter.empty)
b = s.bind(1, 2, d=4); print(b, b.arguments, b.args, b.kwargs); b.apply_defaults(); print(b.arguments)
for bad in (lambda: s.bind(), lambda: s.bind(1, 2), lambda: s.bind(1, 2, d=1, b=5), lambda: inspect.signature(5), lambda: inspect.signature(lambda x: x).bind(1, 2), lambda: inspect.signature(lambda: 0).bind(z=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class A:
    """A doc"""
    def __init__(self, x, y=2): pass
    def m(self, z): "m doc"
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(w): pass
    @property
    def p(self): return 1
class B(A):
    def m(self, z): pass
print(inspect.signature(A), inspect.signature(A(1).m), inspect.signature(A.m), inspect.signature(A.cm), inspect.signature(A.sm), inspect.signature(B))
print(inspect.getdoc(f), inspect.getdoc(A), inspect.getdoc(B(1).m), inspect.cleandoc('  a\n    b\n      c'))
print(inspect.isfunction(f), inspect.ismethod(A(1).m), inspect.isclass(A), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgeneratorfunction(f), inspect.iscoroutinefunction(f), inspect.isabstract(A), inspect.isroutine(len), inspect.isdatadescriptor(A.p))
print([n for n, _ in inspect.getmembers(A(1), inspect.ismethod)], inspect.getmro(B), inspect.getfullargspec(f))
def g():
    yield 1
gg = g(); print(inspect.getgeneratorstate(gg)); next(gg); print(inspect.getgeneratorstate(gg), inspect.getgeneratorlocals(gg)); gg.close(); print(inspect.getgeneratorstate(gg))
def outer():
    fr = inspect.currentframe(); return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno
print(outer(), inspect.stack()[0].function, inspect.stack()[0].lineno)
def clos():
    v = 1
    def inner(): return v + len('a')
    return inner
print(inspect.getclosurevars(clos()))
import functools
@functools.wraps(f)
def w(*a, **k): pass
print(inspect.signature(w), inspect.unwrap(w) is f, inspect.signature(functools.partial(f, 1, c=5)))
print(inspect.getsource(clos)) if True else None
print(inspect.getmodule(f).__name__, inspect.getfile(f).rsplit('/')[-1] if False else '', inspect.getattr_static(A, 'p'), inspect.getcallargs(lambda a, b=2: 0, 1)) if False else print(inspect.getcallargs(lambda a, b=2: 0, 1), inspect.getmodule(f).__name__)
print(s.replace(return_annotation=int), inspect.Signature([inspect.Parameter('x', inspect.Parameter.POSITIONAL_ONLY)]), s == inspect.signature(f))
