print('{} {} {}'.format(1, 'a', [2]), '{0} {1} {0}'.format('x', 'y'), '{a} {b}'.format(a=1, b=2))
print('{0[1]} {1[key]} {2.real} {2.imag}'.format([10, 20], {'key': 'v'}, 3 + 4j))
print('{!r} {!s} {!a}'.format('q', 'q', 'é'), '{:>5}|{:<5}|{:^5}|{:*^7}'.format('a', 'b', 'c', 'd'))
print('{:{}} {:{w}.{p}f}'.format('x', 4, 2.71828, w=8, p=2) + '|')
print('{{}} {{{}}}'.format('in'), '{:,} {:_} {:,.2f}'.format(10 ** 9, 10 ** 9, 12345.678))
print('{:b} {:o} {:x} {:#X} {:c} {:e} {:%} {:n}'.format(5, 8, 255, 255, 97, 1234.5, .5, 7))
print('{:+} {:+} {: } {:-}'.format(1, -1, 1, 1), '{:06.2f} {:=+7} {:<07}'.format(3.14159, 5, 5))
class P:
    x = 'attr'
    items = {'k': ['zero', 'one']}
    def __format__(self, spec): return 'P:' + spec
    def __getitem__(self, k): return f'item {k!r}'
print('{0.x} {0.items[k][1]} {0[3]} {0[abc]} {0} {0:spec}'.format(P()))
print('{:{fill}{align}{width}}'.format('mid', fill='.', align='^', width=9))
print('{a[0]}{a[1]}'.format(a='xy'), '{} {x}'.format(1, x=2), '{:d}'.format(True), '{}'.format(True))
for fmt, args, kw in (
    ('{}', (), {}), ('{1}', (0,), {}), ('{x}', (), {}), ('{} {0}', (1,), {}), ('{0} {}', (1,), {}), ('{', (), {}), ('}', (), {}),
    ('{!x}', (1,), {}), ('{:d}', ('s',), {}), ('{:q}', (1,), {}), ('{0.nope}', (1,), {}), ('{0[5]}', ([],), {}), ('{0[k]}', ({},), {}),
    ('{:.2}', (5,), {}), ('{:,s}', ('x',), {}), ('{0[a]}', ([],), {}),
):
    try:
        print(fmt.format(*args, **kw))
    except Exception as e:
        print(type(e).__name__, '-', e)
print('{a} {b}'.format_map({'a': 1, 'b': 2}))
class Default(dict):
    def __missing__(self, key): return f'<{key}>'
print('{have} {havenot}'.format_map(Default(have=1)))
print(format(255, '#06x'), format(3.0), format('s', '>3'), format(1.5, '.3'), format(None), format(12, ''), format(-7, '03'))
