"""sys.getsizeof of functions, methods, cells, generators and frames."""
import sys
import functools
import types

size = sys.getsizeof


def plain():
    pass


def with_defaults(a, b=1, *args, c=2, **kw):
    """Has a docstring."""
    return a


def outer():
    x = 1

    def inner():
        return x
    return inner


def gen(n):
    for i in range(n):
        yield i


def gen_small():
    yield 1


def gen_many(a, b, c, d, e):
    f = a
    g = b
    yield from [f, g, c, d, e, (a, b, c, d, e, f, g)]


async def coroutine():
    return 1


async def agen():
    yield 1


class C:
    def method(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def klass(cls):
        pass

    @property
    def prop(self):
        return 1


print('function', size(plain), size(with_defaults), size(lambda: 0), size(outer()), size(C.method))
print('cell', size(outer().__closure__[0]), size(outer().__closure__))
print('method', size(C().method), size(C.klass), size([].append), size(''.join), size(len), size(sys.getsizeof), size(''.__len__))
print('descriptors', size(list.append), size(int.__add__), size(str.__dict__['maketrans']), size(dict.__dict__['fromkeys']), size(int.real))
print('members', size(types.FunctionType.__dict__['__closure__']), size(types.FunctionType.__dict__['__code__']))
print('decorated', size(C.__dict__['static']), size(C.__dict__['klass']), size(C.__dict__['prop']))
print('super', size(super(C, C())), size(functools.partial(plain)))
g = gen(3)
print('generator', g.gi_code is gen.__code__, size(g), end=' ')
next(g)
print(size(g), end=' ')
list(g)
print(size(g), g.gi_code is gen.__code__)
print('generators', size(gen_small()), size(gen_many(1, 2, 3, 4, 5)), size(i for i in [1]), size((i, j) for i in [1] for j in [2]))
c = coroutine()
print('coroutine', size(c), size(c.__await__()))
c.close()
print('async generator', size(agen()))
frame = sys._getframe()
print('frame', size(frame))


def of_frame(a, b):
    c = a
    return sys.getsizeof(sys._getframe())


print('frame of a call', of_frame(1, 2))
for function in (plain, with_defaults, outer, gen, gen_small, gen_many, of_frame, lambda: 0, lambda x: x + 1):
    print('code', function.__name__, len(function.__code__.co_code), size(function.__code__))
print('types', [t.__basicsize__ for t in (type(plain), type(C().method), type(len), type(g), type(frame), type(plain.__code__), type(outer().__closure__[0]))])


def wide():
    if len('a'):
        return [v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45, v46, v47, v48, v49, v50, v51, v52, v53, v54, v55, v56, v57, v58, v59, v60, v61, v62, v63, v64, v65, v66, v67, v68, v69, v70, v71, v72, v73, v74, v75, v76, v77, v78, v79, v80, v81, v82, v83, v84, v85, v86, v87, v88, v89, v90, v91, v92, v93, v94, v95, v96, v97, v98, v99, v100, v101, v102, v103, v104, v105, v106, v107, v108, v109, v110, v111, v112, v113, v114, v115, v116, v117, v118, v119]
    return {**{'a': 1}}, [*'ab'], f'{plain!r:>5}', plain.x.y(z=1) or (plain and not plain)


def errors():
    with open('x') as f:
        for line in f:
            try:
                yield line
            except (ValueError, KeyError) as e:
                raise TypeError from e
            finally:
                del line


print('code', [size(f.__code__) for f in (wide, errors)])
print('bytecode', plain.__code__.co_code, with_defaults.__code__.co_code.hex())
print('nested', [size(c) for c in wide.__code__.co_consts], [size(c) for c in errors.__code__.co_consts])
