# What a program can say about itself: traceback texts, signatures, disassembly.
import traceback, inspect, dis, sys, io
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
def deep(n):
    if n == 0: raise ValueError("bottom")
    deep(n - 1)
try: deep(2)
except ValueError as e:
    print(traceback.format_exception_only(e), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)], len(traceback.format_tb(e.__traceback__)), traceback.format_exception_only(type(e), e))
    te = traceback.TracebackException.from_exception(e); print(te.exc_type_str, str(te), list(te.format_exception_only()), len(te.stack), te.stack[-1].name, te.stack[0].line)
    s = io.StringIO(); traceback.print_exception(e, file=s, limit=0); print(repr(s.getvalue()))
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception(ValueError("no tb")), traceback.format_exc())
def sig(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> bool: "Docs here.\n    indented\n    "; return True
print(inspect.signature(sig), list(inspect.signature(sig).parameters), inspect.signature(sig).return_annotation, inspect.signature(lambda x, *, y=2: 0), inspect.getdoc(sig), inspect.signature(sig).parameters["c"].default, inspect.signature(sig).parameters["b"].kind, inspect.signature(sig).parameters["d"].default)
b = inspect.signature(sig).bind(1, 2, d=4, z=9); print(b, b.arguments, b.args, b.kwargs); b.apply_defaults(); print(b.arguments); tr(lambda: inspect.signature(sig).bind(1)); tr(lambda: inspect.signature(sig).bind(1, 2, 3, d=1, b=2)); tr(lambda: inspect.signature(5))
class C:
    def m(self, x): pass
    @classmethod
    def k(cls, y): pass
    @staticmethod
    def s(z): pass
    @property
    def p(self): return 1
print(inspect.signature(C.m), inspect.signature(C().m), inspect.signature(C.k), inspect.signature(C.s), inspect.signature(C), [n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.isclass(C), inspect.ismethod(C().m), inspect.isfunction(C.m), inspect.isgeneratorfunction(sig), inspect.isbuiltin(len), inspect.getmro(C)[0].__name__)
def gen(): yield 1
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g), inspect.isgenerator(g), inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(gen))
print(inspect.cleandoc("  a\n    b\n  "), inspect.currentframe().f_code.co_name, inspect.unwrap(sig) is sig, inspect.getfullargspec(sig).args)
def small(a, b=1):
    if a > b: return a - b
    return [x * 2 for x in range(a)]
dis.dis(small)
def loop(n):
    t = 0
    for i in range(n):
        t += i
    try:
        return t / n
    except ZeroDivisionError as e:
        print(e)
dis.dis(loop)
print([i.opname for i in dis.get_instructions(lambda x: x + 1)], dis.opmap["LOAD_FAST"] > 0, dis.stack_effect(dis.opmap["POP_TOP"]))
dis.dis("a = {'k': 1}\nprint(f'{a!r:>5}')")
print(dis.code_info(small).splitlines()[0])
