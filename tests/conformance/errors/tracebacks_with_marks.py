import traceback
def show(f, *a):
    try: f(*a)
    except BaseException as e:
        for line in ''.join(traceback.format_exception(e)).split('\n'):
            at = line.find('File "')
            print(line[:at + 6] + line[line.index('tracebacks_with_marks'):] if at >= 0 else line)
def a1(): return (1 + 2) * (3 / 0) - 4
def a2(): return {'a': [1, 2]}['a'][0]['x']
def a3(): return foo.bar.baz
def a4(): return print(1 +
                       'a')
def a5(x): return x.y.z(1)(2)
def a6(): x = [1, 2, 3]; x[0][1] = 5
def a7(): x = 5; x += 'a'
def a8(): a, (b, c) = 1, (2, 3, 4)
def a9(): return -'a'
def a10(): return not_defined_at_all + 1
def a11(): return [y for y in 5]
def a12(): return (lambda: {}[1])()
def a13(): return f'{1}{2 / 0}{3}'
def a14(): assert 1 > 2, f'{1} is not > {2}'
def a15(): raise ValueError('given') from KeyError('cause')
def a16():
    try: raise KeyError('first')
    finally: [][0]
def a17(): return max(1, 'a', key=lambda q: q + 1)
def a18(): return sorted([1, 'a'])
def a19(): return int('x', base=10)
def a20(): with_ = open
def a21(n): return a21(n - 1) + 1 if n else 1 / 0
def a22(): return a1() if a1() else 0
def a23(): x: int = 'a' + 1
def a24(): return 'a' 'b' + 1 + 'c'
def a25(): return (1).__add__()
def a26(): del nothing_here
def a27(): import os.nothing
def a28(): pass
def a29(): global zzz; return zzz
def a30(): return 1 if 1 / 0 else 2
def a31(): return a5(1) or a5(2)
def a32(): return [1, 2, 3][
    10
]
def a33(): 
    for i in range(3):
        if i == 2: raise IndexError(f'at {i}')
def a34(): 'a'.join([1])
def a35(): return 1 < 'a' < 2
def a36(): return 5 in 6
def a37(): return {**{'a': 1}, **5}
def a38(): return print(*5)
def a39(): return print(**5)
def a40(): return (yield_ for yield_ in (1 / 0,))
def a41():
    class X(5): pass
def a42():
    class X(metaclass=5): pass
def a43():
    @undefined_decorator
    def inner(): pass
def a44(): return é + 'ü'
def a45(): return '日本' + undefined_名前
def a46(): return     (   1   /   0   )
def a47(): x = 1; return x()
def a48(): return None[0]
def a49(): None[0] = 1
def a50(): return a5(x=1, y=2)
show(a1); show(a2); show(a3); show(a4); show(a5, 1); show(a6); show(a7); show(a8); show(a9); show(a10); show(a11); show(a12); show(a13); show(a14); show(a15); show(a16); show(a17); show(a18); show(a19); show(a21, 5); show(a22); show(a23); show(a24); show(a25); show(a26); show(a28); show(a29); show(a30); show(a31); show(a32); show(a33); show(a34); show(a35); show(a36); show(a37); show(a38); show(a39); show(a40); show(a41); show(a42); show(a43); show(a44); show(a45); show(a46); show(a47); show(a48); show(a49); show(a50)
