def kind(v):
    match v:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'small'
        case -1:
            return 'minus one'
        case 1.5:
            return 'one and a half'
        case 'a' | 'b':
            return 'letter'
        case None:
            return 'none'
        case True:
            return 'never: 1 matched'
        case False:
            return 'never: 0 matched'
        case b'x':
            return 'bytes'
        case 2 + 3j:
            return 'complex'
        case str():
            return 'str'
        case int(n) if n > 100:
            return f'big {n}'
        case int() | float() as num:
            return f'number {num}'
        case other:
            return f'other {type(other).__name__}'
for v in (0, 2, -1, 1.5, 'b', 'zz', None, True, False, b'x', 2 + 3j, 101, 50, 2.5, [], 1.0):
    print(repr(v), '->', kind(v))
class Color:
    RED = 'r'
    GREEN = 'g'
def color(c):
    match c:
        case Color.RED: return 'is red'
        case Color.GREEN: return 'is green'
        case _: return 'unknown'
print(color('r'), color('g'), color('b'))
def guards(n):
    match n:
        case x if x < 0: return 'neg', x
        case x if x % 2: return 'odd', x
        case x: return 'even', x
print(guards(-5), guards(3), guards(4))
match 7:
    case bound if bound > 10:
        print('no')
print('bound stays', bound)
match 'x':
    case 'y': print('no')
print('fell through')
def first_of(v):
    match v:
        case (1 as a) | (2 as a): return a * 10
        case (3 | 4) as b: return b * 100
print(first_of(1), first_of(2), first_of(4), first_of(9))
