def t(name, src):
    try:
        ns = {}
        exec(src, ns)
        print(name, {k: v for k, v in ns.items() if k in ('y', 'z', 'out', 'r')})
    except Exception as e: print(name, type(e).__name__, e)
t('cell_inner', '''
def f():
    items = [[lambda: x for x in range(2)], x := 5]
    return items[0][0](), items[1]
r = f()
''')
t('inner_free_outer', '''
class C:
    x = 1
    y = [(lambda: i)() for i in range(3)]
    def g(self): return [x for x in [self.x]]
r = C.y
''')
t('cell_inner_free_outer', '''
def f():
    x = 2
    y = [lambda: x for x, x in [(1, 2)]]
    def g(): return x
    return [fn() for fn in y], g()
r = f()
''')
t('class', '''
class _C:
    res = [__class__ for x in [1]]
''')
t('class2', '''
class _C:
    y = [x for x in [1]]
    z = [y for x in [1]]
''')
t('class3', '''
x = 'outer'
class _C:
    x = 'inner'
    y = [x for i in range(2)]
    z = (lambda: x)()
    def m(self): return [x for i in range(1)]
r = (_C.y, _C.z, _C().m())
''')
t('tp1', '''
class A[T]:
    x = [T for _ in range(1)]
    def f[U](self, a: T) -> U: return [T, U]
r = (A.__type_params__, A.f.__type_params__, A().f(1), A.x, A.f.__annotations__)
''')
t('tp2', 'type X[T] = [T for T in [1]]\nr = X.__value__, X, X.__type_params__')
t('tp3', 'def f[T](x: T = 3) -> T: return x\nr = f(), f.__type_params__, f.__annotations__, f.__defaults__')
t('tp4', 'class A[T: int, *Ts, **P]: pass\nr = A.__type_params__, A.__type_params__[0].__bound__, A[int, str, [int]]')
t('tp5', 'def f[T]():\n  class B: y = T\n  return B.y\nr = f()')
t('tp6', 'def f[T](): pass\nprint(T)')
t('tp7', 'class A[T]: pass\nprint(T)')
t('tp8', 'def f[T, T](): pass')
t('tp9', 'def f[T](a: (yield)): pass')
t('tp10', 'def f[T: (x := 3)](): pass')
t('tp11', 'type A = B\ntype B = int\nr = A.__value__, A.__name__, repr(A)')
t('tp12', 'type A = undefined_name\nA.__value__')
t('tp13', 'class G[T]:\n  def m(self) -> T: ...\nr = G[int], G[int].__origin__, G[int].__args__, G.__parameters__, G.__orig_bases__, G.__mro__')
t('tp14', 'class G[T = int]: pass\nr = G.__type_params__[0].__default__, G.__type_params__[0].has_default()')
t('tp15', 'def f[**P, *Ts](): pass\nr = f.__type_params__')
t('tp16', 'T = 1\nclass A[T](list[T]): pass\nr = A.__orig_bases__, A.__bases__')
for i, s in enumerate(["[i for i in (j := range(5))]", "[i for i in [j := 0 for k in x]]", "[i for i in (lambda: (j := 1))()]", "[i+1 for i in i := [0]]", "[i for i, j in (j := [])]", "[i := 0 for i in range(5)]", "[[(i := 0) for j in range(5)] for i in range(5)]", "[i for i in range(5) if (j := 0) for k in range(5)]", "[i for i in range(5) if (i := 0)]", "{i: (j := 1) for i in (j := [1])}", "[x for x in y if [(x := 1) for z in w]]", "class A:\n  [x := 1 for _ in y]", "[i for i in [j for j in (k := [])]]", "lambda: (x := 1)", "def f(a=(x := 1)): pass", "x = y := 1", "(x := y := 1)", "f(x := 1)", "f(a=x := 1)", "f'{x:=5}'", "f'{(x:=5)}'", "(x, y := 1)", "x[y := 1]", "x[y := 1, z := 2]", "x[a:b := 1]", "{x := 1}", "{x := 1: 2}", "{(x := 1): 2}", "assert (x := 1)", "del (x := 1)", "for x := 1 in y: pass", "with (x := 1) as y: pass", "while x := 0: pass", "[x := 1]", "@(x := y)\ndef f(): pass", "(a, b) := 1", "print((a := 1), a)", "[y := 1, y ** 2]", "lambda x := 1: 0", "x: int := 3", "(x): int = 3", "(yield := 1)", "global x; (x := 1)", "[((m, n) := p) for p in q]"]):
    try: compile(s, 's', 'exec'); print(i, 'fine')
    except SyntaxError as e: print(i, e.msg, e.lineno, e.offset, e.end_offset)
