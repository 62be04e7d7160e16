import operator as op, bisect, heapq, types
print(op.add(1, 2), op.mul(3, 4), op.itemgetter(1)([1, 2]), op.itemgetter(0, 2)('abc'), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(1j), op.methodcaller('split', 'b')('abc'), op.itemgetter(slice(1, 3))([1, 2, 3]))
print(op.itemgetter(1), op.attrgetter('a.b'), op.methodcaller('m', 1, k=2), op.contains([1], 1), op.countOf([1, 1, 2], 1), op.indexOf([5, 6], 6), op.truth([]), op.not_(1), op.neg(3), op.xor(5, 3), op.floordiv(7, 2), op.concat([1], [2]), op.is_(None, None), op.lt(1, 2), op.matmul if False else '', op.index(True), op.getitem({'a': 1}, 'a'), op.iadd([1], [2]), op.length_hint([1, 2]), op.call(len, 'abc'))
try: op.itemgetter()
except TypeError as e: print(e)
try: op.itemgetter(5)([1])
except IndexError as e: print(e)
try: op.attrgetter('nope')(5)
except AttributeError as e: print(e)
l = [1, 3, 3, 5]; print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 3), bisect.bisect_left(l, 0), bisect.bisect(l, 9), bisect.bisect_left(['a', 'bb', 'ccc'], 2, key=len)); bisect.insort(l, 4); bisect.insort_left(l, 3); print(l)
try: bisect.bisect([1], 'a')
except TypeError as e: print(e)
try: bisect.bisect_left([1], 1, -1)
except ValueError as e: print(e)
h = []
for x in (5, 1, 4, 2, 3): heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, h), list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
h = [5, 4, 3, 2, 1, 0, 9, 8]; heapq.heapify(h); print(h, heapq.nlargest(3, 'hello', key=ord), heapq.nsmallest(100, [3, 1]), heapq.nlargest(0, [1]), list(heapq.merge(['b', 'aaa'], ['cc'], key=len)) if False else '')
class T:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p < o.p
q = [T(3), T(1), T(2)]; heapq.heapify(q); print([heapq.heappop(q).p for _ in range(3)])
try: heapq.heappush([1], 'a')
except TypeError as e: print(e)
ns = types.SimpleNamespace(a=1, b='x'); ns.c = 3; print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=3), vars(ns))
m = types.MappingProxyType({'a': 1}); print(m, m['a'], len(m), 'a' in m)
try: m['b'] = 1
except TypeError as e: print(e)
print(types.FunctionType, types.GeneratorType, types.MethodType, types.NoneType, types.BuiltinFunctionType, types.ModuleType('m', 'doc'), types.ModuleType('m', 'doc').__doc__, types.LambdaType is types.FunctionType, types.CodeType, types.CellType, types.EllipsisType, types.UnionType, types.GenericAlias, types.TracebackType, types.FrameType)
C = types.new_class('C', (), {}, lambda ns: ns.update(x=5)); print(C, C.x, types.MethodType(lambda s: s + 1, 5)(), types.resolve_bases((int,)))
c = types.CellType(5); print(c.cell_contents)
def gen(): yield
print(isinstance(gen(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(print, types.FunctionType))
code = gen.__code__; print(code.co_name, code.co_argcount, code.co_varnames, code.co_flags & 32)
d = types.DynamicClassAttribute(lambda s: 1)
print(dir(ns)[-3:], types.coroutine.__name__ if hasattr(types, 'coroutine') else '')
