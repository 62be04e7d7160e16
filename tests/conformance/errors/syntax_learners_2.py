# More syntax errors of learners: keywords, indentation, strings, decorators, match, type statements.
sources = [
    "class = 1", "def class(): pass", "import def", "for = 3", "x.if = 1", "f(if=1)", "lambda if: 1", "def f(if): pass", "from a import if", "import a as if",
    "with a as if: pass", "except = 1", "pass = 1", "None.x = 1\nNone = 2", "def None(): pass", "class True: pass", "def f(None): pass", "f(None=1)", "__debug__ = 1",
    "def f(__debug__): pass", "x.__debug__ = 1", "del __debug__", "import __debug__", "for None in x: pass", "with x as None: pass", "(None := 1)", "None += 1",
    "x := 1", "(x := 1, y := 2)", "f(x := 1)", "f(a=x := 1)", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "(1 := 2)", "[x := 1 for y in z]", "[y := 1 for y in z]",
    "[i for i in (j := range(3))]", "class A:\n    [x := 1 for y in z]", "lambda: x := 1", "@x\ny = 1", "@\ndef f(): pass", "@f(\ndef g(): pass",
    "try:\n    pass\nexcept* :\n    pass", "try:\n    pass\nexcept A:\n    pass\nexcept* B:\n    pass", "try:\n    pass\nexcept A, B:\n    pass",
    "try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass", "try:\n    pass\nfinally:\n    pass\nexcept:\n    pass", "try:\n    pass\nelse:\n    pass",
    "try:\n    pass\nexcept A as b.c:\n    pass", "try:\n    pass\nexcept A as 1:\n    pass", "try:\n    x\nexcept* A:\n    return", "for x in y:\n    try:\n        x\n    except* A:\n        break",
    "match x:\n    case a:\n        pass\n    case b:\n        pass", "match x:\n    case _:\n        pass\n    case 1:\n        pass", "match x:\n    case a | 1:\n        pass",
    "match x:\n    case 1 | a:\n        pass", "match x:\n    case (a, a):\n        pass", "match x:\n    case [*a, *b]:\n        pass", "match x:\n    case {**a, 'b': 1}:\n        pass",
    "match x:\n    case {1: a, 1: b}:\n        pass", "match x:\n    case A(b=1, b=2):\n        pass", "match x:\n    case A(b=1, 2):\n        pass", "match x:\n    case 1 + 2:\n        pass",
    "match x:\n    case -a:\n        pass", "match x:\n    case a.b():\n        pass", "match x:\n    case f'{a}':\n        pass", "match x:\n    case 1 as _:\n        pass", "match x:\n    case 1 as a.b:\n        pass",
    "match x:\n    case {a: 1}:\n        pass", "match x:\n    case {**_}:\n        pass", "match x:\n    case 1 as a | 2:\n        pass", "match x:\ncase 1:\n    pass", "match x:\n    case 1:\n    pass",
    "type X = ", "type X[T] = list[T", "type 1 = 2", "def f[T](x): pass\ndef g[](x): pass", "class A[T, T]: pass", "def f[T: (yield)](): pass", "type X[T = int, U] = 1", "def f[*T: int](): pass",
    "class A[T: x := 1]: pass", "type X = (yield)", "type X = (a := 1)", "class A:\n    return 1", "class A:\n    yield 1", "class A:\n    await x", "def f():\n    await x",
    "def f():\n    async with x: pass", "def f():\n    async for x in y: pass", "def f():\n    [x async for x in y]", "async def f():\n    yield 1\n    return 2", "async def f():\n    yield from x",
    "async with x: pass", "[await x for x in y]", "def f():\n    from a import *", "from __future__ import nothing", "x = 1\nfrom __future__ import annotations", "from __future__ import braces",
    "if 1:\n", "def f():\n", "class A:\n    # only a comment\n", "for x in y:\n\nz", "while 1:\nx", "with a:\nx", "try:\nx", "def f():\n    '''doc'''\n   x", "x = 1\n    y = 2", "\tx\n        y",
    "'\\x1'", "'\\u12'", "b'\\x1'", "b'é'", "'a' b'b'", "f'{a:{b:{c}}}'", "f'{a:{b:{c:{d}}}}'", "f'{'", "f'}'", "f'{a!}'", "f'{a!r b}'", "f'{!r}'", "f'{:x}'", "f'{lambda x: 1}'",
    "f'{a=!z}'", "f'{*a}'", "f'{yield}'", "f'{a:}}'", "f'{a[}'", "f'{a(]}'", "f'''{\na b\n}'''", "f'{a}' 'b", "u'a' rb'b", "ur'a'", "f'{#}'", "f'{a;b}'", "f'{a\\n}'", "f'{ }'", "f'{None = }' = 1",
    "x = 1 if 2 else = 3", "x = (1,, 2)", "x = [1 2]", "x = {1 2}", "x = {1: 2, 3}", "x = {1, 2: 3}", "x = {1:}", "x = {**a, b}", "x = {*a, b: 1}", "x = {a: *b}", "x = {a: **b}", "x = [**a]", "x[1:2:3:4]", "x[]", "x[*]",
    "x.1", "x.", "x..y", "f(,)", "f(a,,b)", "f(a b)", "f(a for)", "f(a for b in c d)", "f(*a for a in b)", "f(**a for a in b)", "f(a=b for b in c)", "[*a for a in b]", "{**a for a in b}", "{*a for a in b}", "(*a)", "(*a for a in b)", "return *a", "(**a)",
]
for source in sources:
    try:
        compile(source, "learner.py", "exec")
    except SyntaxError as error:
        print(repr(source), "|", type(error).__name__, "|", error.msg, "|", error.lineno, error.offset, error.end_lineno, error.end_offset, "|", repr(error.text))
    else:
        print(repr(source), "| compiled")
