# operator functions and the types module, each with what it refuses.
import operator as op, types
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 8), op.neg(3), op.pos(-3), op.abs(-4), op.inv(5), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.index(True), op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.getitem([1, 2], 1), op.length_hint([1, 2]), op.length_hint(iter("abc")), op.length_hint(5, 9), op.lt(1, 2), op.ge(1, 2), op.eq(1, 1.0), op.ne(1, 2))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.iadd(l, [4]), l, op.imul([1], 2), op.ior({1}, {2}))
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.itemgetter(slice(1))("abc"), op.attrgetter("real")(5), op.attrgetter("real", "imag")(2 + 3j), op.attrgetter("__class__.__name__")(1), op.methodcaller("upper")("a"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(op.itemgetter(1), op.itemgetter(0, "k"), op.attrgetter("a.b"), op.attrgetter("a", "b"), op.methodcaller("m", 1, k=2))
for f in (lambda: op.itemgetter(), lambda: op.itemgetter(5)("a"), lambda: op.attrgetter(1), lambda: op.attrgetter("zz")(1), lambda: op.methodcaller(), lambda: op.methodcaller(1), lambda: op.indexOf("a", "z"), lambda: op.concat(1, 2), lambda: op.index("a"), lambda: op.add(1), lambda: op.add(1, "a"), lambda: op.length_hint(1, "a"), lambda: op.itemgetter("a")([1]), lambda: op.call(), lambda: op.matmul(1, 2), lambda: op.contains(1, 2)): tr(f)
print(op.call(max, 1, 2), op.call(dict, a=1), op.is_(l, l))
ns = types.SimpleNamespace(a=1, b="x"); print(ns, ns == types.SimpleNamespace(a=1, b="x"), ns.__dict__); ns.c = [ns]; print(ns); del ns.a; tr(lambda: ns.a); tr(lambda: types.SimpleNamespace(1)); print(types.SimpleNamespace({"k": 1}))
mp = types.MappingProxyType({"a": 1}); print(mp, mp["a"], mp | {"b": 2}, list(mp), mp.copy(), len(mp)); tr(lambda: mp.__setitem__("a", 2)); tr(lambda: setattr(mp, "x", 1)); tr(lambda: types.MappingProxyType(5)); tr(lambda: mp["zz"])
X = types.new_class("X", (), {}, lambda ns: ns.update(v=3)); print(X.v, X.__name__, types.resolve_bases((int,)), types.prepare_class("Y")[0].__name__)
m = types.ModuleType("mod", "docs"); m.x = 1; print(m, m.__name__, m.__doc__, sorted(vars(m))[-1]); tr(lambda: m.y)
class K:
    def f(self): return self.z
    z = 4
b = types.MethodType(K.f, K()); print(b(), types.MethodType(len, "abc")()); tr(lambda: types.MethodType(5, 1)); tr(lambda: types.MethodType(len, None))
print(types.FunctionType.__name__, types.GeneratorType.__name__, types.NoneType, types.EllipsisType, types.UnionType, types.GenericAlias(list, (int,)), isinstance(len, types.BuiltinFunctionType), isinstance(K.f, types.FunctionType), isinstance(K().f, types.MethodType), types.CodeType.__name__, isinstance(int | str, types.UnionType))
class D:
    @types.DynamicClassAttribute
    def v(self): return 5
print(D().v); tr(lambda: D.v)
@types.coroutine
def co(): yield 1
print(next(co()), types.get_original_bases(K)); g = (i for i in ()); print(isinstance(g, types.GeneratorType)); op.methodcaller("nothing")(5)
