# Syntax errors learners make, each compiled from a string, with the position of the mark.
sources = [
    "if x = 1:\n    pass", "if True\n    pass", "for i in range(3)\n    pass", "while True print(1)",
    "def f(\n    pass", "def f:\n    pass", "class A\n    pass", "print 'hi'", "print(1", "print(1))", "x = [1, 2", "x = {1: 2",
    "x = (1, 2]", "x = 'abc", 'x = """abc', "x = f'{a'", "x = f'{}'", "x = f'{a!x}'", "x = f'{a b}'", "1 = x", "x + 1 = 2", "f() = 3",
    "None = 1", "True = 2", "x = = 1", "x == 1 = y", "else:\n    pass", "elif x:\n    pass", "try:\n    pass", "try:\n    pass\nx = 1",
    "except:\n    pass", "return 1", "yield 1", "await x", "break", "continue", "def f():\nreturn 1", "if x:\npass", "  x = 1",
    "if x:\n    a\n  b", "if x:\n        a\n    b", "if x:\n\ta\n        b", "import", "from x import", "from import x", "import a.b as", "from x import *, y",
    "x++", "x--", "++x", "x =+ 1", "x =* 2", "a b", "a, b c", "1a", "0777", "1_000_", "0x", "0b2", "0o8", "1e", "1.2.3", "$x", "x?", "x!", "é = 1; x€",
    "lambda x: return x", "lambda: (yield)", "[x for x in]", "[for x in y]", "[x, y for x in z]", "{x: y for x}", "(x for x in y, z)",
    "f(x for x in y, 1)", "f(a=1, 2)", "f(**a, *b)", "f(**a, b)", "f(a=1, a=2)", "f(a.b=1)", "f(1=2)", "f(True=1)", "def f(a, a): pass", "def f(a=1, b): pass",
    "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(1): pass",
    "def f(a.b): pass", "def f((a, b)): pass", "lambda a, a: 1", "del f()", "del 1", "del x + 1", "del (a, b), c + 1", "del *a", "global x, 1",
    "def f():\n    x = 1\n    global x", "def f(x):\n    global x", "def f():\n    nonlocal y", "nonlocal z", "x: int: str", "(x, y): int", "[x]: int = 1",
    "x += 1 += 2", "(x, y) += 1", "f() += 1", "[a] += 1", "assert", "assert (x, 'y')", "raise x from", "with open(x) as 1: pass", "with open(x) as f(): pass",
    "for 1 in x: pass", "for f() in x: pass", "for x in y: z else", "with x", "async x", "async def f", "match x:\n    case 1", "match x:\n    pass",
    "x = yield = 1", "*x", "*x = 1", "*a, *b = 1", "x = *a", "print(*)", "f(**)", "a if b", "a if b else", "not", "x not y", "x is is y", "x <> y", "x && y", "x || y", "!x",
]
for source in sources:
    try:
        compile(source, "learner.py", "exec")
    except SyntaxError as error:
        print(repr(source), "|", type(error).__name__, "|", error.msg, "|", error.lineno, error.offset, error.end_lineno, error.end_offset, "|", repr(error.text))
    else:
        print(repr(source), "| compiled")
