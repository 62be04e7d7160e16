class Bad:
    def __init__(self, what): self.what = what
    def __eq__(self, o): raise ValueError('eq')
    def __hash__(self): return 1
    def __bool__(self): raise ValueError('bool')
    def __len__(self): raise ValueError('len')
    def __repr__(self): raise ValueError('repr')
    def __str__(self): raise ValueError('str')
    def __iter__(self): raise ValueError('iter')
    def __contains__(self, x): raise ValueError('contains')
    def __getitem__(self, k): raise ValueError('getitem')
    def __call__(self): raise ValueError('call')
    def __add__(self, o): raise ValueError('add')
    def __radd__(self, o): raise ValueError('radd')
    def __lt__(self, o): raise ValueError('lt')
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): raise ValueError('exit')
    def __getattr__(self, n): raise ValueError('getattr ' + n)
    def __format__(self, s): raise ValueError('format')
    def __index__(self): raise ValueError('index')
    def __int__(self): raise ValueError('int')
    def __neg__(self): raise ValueError('neg')
b = Bad('x')
def enter():
    with b:
        pass
tests = [lambda: b == 1, lambda: b != 1, lambda: 1 == b, lambda: b in [1], lambda: [b].index(2), lambda: {b: 1, Bad('y'): 2}, lambda: not b, lambda: 1 if b else 0, lambda: len(b),
         lambda: repr(b), lambda: str(b), lambda: [b].__repr__(), lambda: f'{b}', lambda: f'{b!r}', lambda: '%s' % b, lambda: list(b), lambda: 1 in b, lambda: b[0], lambda: b(),
         lambda: b + 1, lambda: 1 + b, lambda: sum([b]), lambda: sorted([b, b]), lambda: max(b, b), enter, lambda: b.missing, lambda: hasattr(b, 'x'), lambda: [1][b], lambda: range(b),
         lambda: int(b), lambda: -b, lambda: b and 1, lambda: all([b]), lambda: [*b], lambda: print(b), lambda: [b] == [1], lambda: [b] == [b], lambda: (b,) < (1,), lambda: {b} == {1}, lambda: {1: b} == {1: 2}]
for i, f in enumerate(tests):
    try:
        print(i, 'ok', f())
    except ValueError as e:
        print(i, e)
