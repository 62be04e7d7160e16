# `not` where an operator wants its operand, and what may not stand in a type parameter: message and place.
sources = ['3 + not 3', '3 * not 3', 'x = 3 - not a.b(c) and 1', '+ not 3', '- not 3', '~ not x', '3 + - not 3', '3 + not -1', '3 // not (1,)', '3 @ not x', 'f(1 % not 2)',
           '3 ** not 3', '3 << not 3', '3 | not 3', '3 + not', '3 < not 3', 'not not 3', '3 + (not 3)', 'x = [1, 2 + not 3, 4', '1 + not 2 = 3', 'if 1 + not 2\n    pass',
           'def f[T: (x := 3)](): pass', 'def f[T: ((x := 3), int)](): pass', 'def f[T = (x := 3)](): pass', 'class A[T: (int, (yield 3))]: pass', 'class A[*Ts = (yield)]: pass',
           'class A[**P = [(yield), int]]: pass', 'type A[T: (yield 3)] = int', 'type A[T = (await x)] = int', 'type A = (yield)', 'def f[T](x: (y := 1)) -> (yield): pass']
for source in sources:
    try:
        compile(source, '<s>', 'exec')
        print(repr(source), 'compiles')
    except SyntaxError as e:
        print(repr(source), e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
