import collections
from dataclasses import dataclass
@dataclass
class Pt: x: int; y: int = 0
class Manual:
    __match_args__ = ('a', 'b')
    def __init__(self, a, b): self.a = a; self.b = b
class NoArgs: pass
class BadArgs: __match_args__ = ['a']
class BadArgs2: __match_args__ = (1,)
def m(v):
    match v:
        case 0 | 1 | -1: return 'small'
        case True: return 'never'
        case 1.5 | -2.5: return 'float'
        case 1+2j | -3-4j: return 'complex'
        case None: return 'none'
        case 'a' | "b": return 'str lit'
        case b'x': return 'bytes lit'
        case []: return 'empty seq'
        case [1, x]: return f'one then {x}'
        case (2, *rest): return f'two rest {rest}'
        case [*init, 'end']: return f'ends {init}'
        case [a, [b, c], *_]: return f'nested {a} {b} {c}'
        case {'k': 1, **rest}: return f'map rest {rest}'
        case {'k': v2}: return f'map {v2}'
        case {}: return 'some map'
        case Pt(0, y=yy): return f'pt y {yy}'
        case Pt(x=xx) if xx > 5: return f'big {xx}'
        case Pt(xx, yy) as p: return f'pt {xx} {yy} {p}'
        case Manual(a, (b, *c)): return f'manual {a} {b} {c}'
        case int(n) if n % 2: return f'odd {n}'
        case int(): return 'even'
        case str(s): return f'str {s}'
        case bool() | float(): return 'bool or float'
        case set() as s: return f'set {sorted(s)}'
        case NoArgs(): return 'noargs'
        case collections.deque: return f'capture'
for v in (0, True, False, 1.0, 1.5, 1+2j, -3-4j, None, 'a', 'zz', b'x', b'y', [], (), [1, 2], (2,), (2, 3, 4), [5, 'end'], ['end'], [0, [1, 2], 9], {'k': 1, 'z': 2}, {'k': 5}, {'q': 1}, {}, Pt(0, 3), Pt(9, 9), Pt(1, 2), Manual(1, [2, 3, 4]), 7, 8, 2.25, {1}, NoArgs(), range(3), collections.deque([1, 2]), 'abc', bytearray(b'a'), memoryview(b'ab').tolist(), collections.OrderedDict(k=3), collections.defaultdict(int), iter([1])):
    print(type(v).__name__, '->', m(v) if not (r := m(v)) or ' at 0x' not in r else 'capture')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def e1():
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
def e2():
    match NoArgs():
        case NoArgs(1): pass
def e3():
    match BadArgs():
        case BadArgs(1): pass
def e4():
    match BadArgs2():
        case BadArgs2(1): pass
def e5():
    match Pt(1, 2):
        case Pt(1, x=1): pass
def e6():
    x = 5
    match 3:
        case x(): pass
def e7():
    match 5:
        case int(1, 2): pass
def e8():
    match {'a': 1}:
        case {'a': 2}: return 'no'
        case {'a': int(x), **kw}: return x, kw
def e9():
    match 'abc':
        case [a, *_]: return 'seq'
        case _: return 'strings are no sequences'
def e10():
    match (1, 2, 3):
        case [x, y]: pass
    return x
def e11():
    class D(dict):
        def __missing__(self, k): return 'made'
    match D():
        case {'x': v}: return v
        case _: return 'missing not asked'
def e12():
    match [1, 2, 3, 4]:
        case [a, *b, c] if (z := a + c) > 4: return a, b, c, z
def e13():
    match {'x': {'y': [1, {'z': 'deep'}]}}:
        case {'x': {'y': [_, {'z': found}]}}: return found
def e14():
    out = []
    class A:
        @property
        def p(self): out.append('p'); return 1
    match A():
        case A(p=2): pass
        case A(p=1): return out
def e15():
    match 3, 4:
        case 3, x: return x
def e16():
    match 1:
        case 2: pass
    return 'fell through'
match_ = match = case = 5; print(match, case, match_)
for f in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16): t(f)
