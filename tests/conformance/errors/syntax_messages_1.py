import traceback
SOURCES = [
 "x = = 3", "if x\n  pass", "print 'hello'", "print hello", "exec 'x'", "def f(:\n pass", "def f()\n pass", "class A\n pass", "for i in range(3)\n pass",
 "while True\n pass", "x = (1, 2", "x = [1, 2", "x = {1: 2", "x = 1)", "x = [1)", "'abc", '"""abc', "f'{x", "f'{}'", "f'{x!z}'", "f'{x:{y}'", "f'{a b}'", "f'}'",
 "1 = x", "f() = 3", "x + 1 = 2", "'a' = 1", "None = 1", "True = 2", "(a, 1) = 2, 3", "[a, f()] = 1, 2", "a.b() = 3", "x if y else z = 1", "lambda: x = 1", "{a: 1} = 2", "{a} = 2", "-x = 1", "not x = 1", "x == 1 = 2", "__debug__ = 1",
 "def None(): pass", "def f(None): pass", "def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(a, /, b, /): pass", "def f(/): pass", "def f(*, /): pass", "lambda a=1, b: 0", "lambda *: 0",
 "f(a=1, 2)", "f(**a, 1)", "f(**a, *b)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(True=1)", "f(x for x in y, 1)", "f(a, x for x in y)", "f(a, b for b in c)", "f(print)=2",
 "return 1", "yield 1", "await x", "break", "continue", "def f():\n  nonlocal x", "nonlocal x", "def f():\n  x = 1\n  global x", "def f(x):\n  global x", "def f():\n  print(x)\n  global x", "def f():\n  nonlocal y\n  y = 1", "def f(x):\n  nonlocal x",
 "del f()", "del 1", "del x + 1", "del (a, 1)", "del None", "del *a", "del (x for x in y)", "del [a, b()]",
 "import a.b as c.d", "from a import *, b", "from . import", "import", "from a import (b", "from a import b,", "import a as 1", "from a import b as c.d", "def f():\n  from a import *",
 "x = yield = 1", "a, b += 1", "(a) += ", "[a] += 1", "f() += 1", "a := 1", "(a.b := 1)", "(a[0] := 1)", "(1 := 2)", "f(a := 1, b)", "x: int: 3", "(a, b): int", "[a]: int", "f(): int", "1: int", "a.b: int = ", 
 "try:\n pass", "try:\n pass\nx", "try:\n pass\nexcept:\n pass\nexcept A:\n pass", "try:\n pass\nexcept* A:\n pass\nexcept B:\n pass", "try:\n pass\nexcept*:\n pass", "try:\n pass\nexcept A, B:\n pass", "try:\n pass\nexcept A as b.c:\n pass", "try:\n pass\nfinally", "try:\n pass\nexcept A\n pass", "with a as f(): pass", "with a as 1: pass", "with a, : pass", "with a\n  pass", "raise x from", "assert", "assert (x, 'y')", "global", "global x.y", "pass x", "break 1",
]
for i, s in enumerate(SOURCES):
    try: compile(s, f'<s{i}>', 'exec'); print(i, repr(s), 'fine')
    except SyntaxError as e:
        print(i, repr(s), type(e).__name__, '|', e.msg, '|', e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
