class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
class Circle:
    def __init__(self, center, r):
        self.center, self.r = center, r
class Point3(Point):
    __match_args__ = ('x', 'y', 'z')
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
def where(p):
    match p:
        case Point3(x, y, z): return f'3d {x} {y} {z}'
        case Point(0, 0): return 'origin'
        case Point(0, y): return f'y axis at {y}'
        case Point(x=px, y=0): return f'x axis at {px}'
        case Point(x, y) if x == y: return f'diagonal {x}'
        case Point(): return 'somewhere'
        case Circle(center=Point(x, y), r=r): return f'circle {x},{y} r{r}'
        case [Point(x=a), Point(x=b)]: return f'two points {a} {b}'
        case str(s) | bytes(s): return f'text {s!r}'
        case list([]): return 'empty list'
        case dict(d): return f'dict {sorted(d)}'
        case float(f): return f'float {f}'
        case bool(b): return f'bool {b}'
        case _: return 'nothing'
for p in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Point3(1, 2, 3),
          Circle(Point(1, 1), 9), [Point(1, 0), Point(2, 0)], 'hi', b'hi', [], {'k': 1}, 2.5, True, 3, None):
    print(where(p))
for subject in (Point(1, 2), Circle(0, 1)):
    try:
        match subject:
            case Point(1, 2, 3): pass
            case Circle(1): pass
    except TypeError as e:
        print(e)
class Missing:
    __match_args__ = ('nope',)
match Missing():
    case Missing(v): print('bound', v)
    case Missing(): print('attribute absent, no match')
class Prop:
    @property
    def v(self):
        print('read v')
        return 1
match Prop():
    case Prop(v=2): print('no')
    case Prop(v=1): print('yes')
