name, n, pi = 'Ada', 42, 3.14159265
print(f'{name} {name!r} {name!s} {n:05d} {pi:.3f} {pi:10.2f}|{pi:<10.2f}|{pi:^10.2f}|{pi:+.1e}')
print(f'{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#x} {n:08b} {n:,} {1234567:,} {1234567:_} {0xdeadbeef:_x}')
print(f'{name:>10}|{name:<10}|{name:^10}|{name:*^9}|{name:.2}|{name:>6.2}|')
w, p = 12, 4
print(f'{pi:{w}.{p}f}|{name:{"-"}^{w}}|{n:{"0"}{6}}')
print(f'{n=} {n = } {n=:>6} {name=} {name=!s} {n + 1=}')
print(f'{{literal}} {{{n}}} {n}{{}}')
print(f'{"nested " + f"{n}"} {f"{f"{1 + 1}"}"} {"a" if n > 1 else "b"}')
print(f'{[i for i in range(3)]} {{"k": {n}}} { {"k": n}["k"] } {(lambda x: x * 2)(n)}')
print(f'''multi
{n}
line''')
print(rf'\n{n}\t', f'\t{n}\x41\N{BULLET}')
print(f'{True} {None} {True:d} {True:>6} {[]} {()} {1j}')
class F:
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
print(f'{F()} {F():abc} {F()!s} {F()!r:>8} {F():{n}x}')
print(f'{1/3:%} {0.256:.1%} {1e10:g} {1e-7:g} {123456789.0:g} {0.1 + 0.2} {1e16} {1e15} {100.0:g} {5:.2f}')
print(f'{-n:05d} {-n: d} {n: d} {n:+d} {-3.5:08.2f} {n:=+8d} {n:c} {"é":>3} {float("inf"):8} {float("nan"):<6}|')
for bad in (lambda: f'{name:d}', lambda: f'{n:s}', lambda: f'{pi:d}', lambda: f'{[]:5}', lambda: f'{n:.3d}', lambda: f'{n:zz}'):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(f'{n!r:>6}{name!a:>12}{"ü"!a}', f'' == '', f"{'a' 'b'}" 'c' f'{n}')
