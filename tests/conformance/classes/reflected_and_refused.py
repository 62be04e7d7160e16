# a + b asks a, then b; a subclass on the right is asked first; NotImplemented passes the question on.
class Left:
    def __add__(self, o): print('Left.__add__', type(o).__name__); return NotImplemented
    def __lt__(self, o): print('Left.__lt__'); return NotImplemented
    def __eq__(self, o): print('Left.__eq__'); return NotImplemented
    __hash__ = None
class Right:
    def __radd__(self, o): print('Right.__radd__', type(o).__name__); return 'radd'
    def __gt__(self, o): print('Right.__gt__'); return 'gt'
    def __eq__(self, o): print('Right.__eq__'); return 'eq'
class Sub(Left):
    def __radd__(self, o): print('Sub.__radd__'); return 'sub'
print(Left() + Right()); print(Left() + Sub()); print(Left() < Right()); print(Left() == Right())
try: Left() + 1
except TypeError as e: print(e)
try: Left() < Left()
except TypeError as e: print(e)
print(Left() == Left(), Left() != 1)
class Count:
    def __init__(s, n): s.n = n
    def __iadd__(s, o): print('in place'); s.n += o; return s
    def __add__(s, o): print('new'); return Count(s.n + o)
    def __isub__(s, o): return NotImplemented
    def __sub__(s, o): print('sub instead'); return Count(s.n - o)
    def __bool__(s): return s.n > 0
    def __index__(s): return s.n
    def __neg__(s): return Count(-s.n)
    def __invert__(s): return 'inverted'
    def __divmod__(s, o): return ('dm', o)
    def __pow__(s, o, mod=None): return (o, mod)
    def __matmul__(s, o): return 'mat'
    def __round__(s, nd=None): return ('round', nd)
    def __call__(s, *a, **k): return (a, k)
    def __contains__(s, x): return x == s.n
    def __len__(s): return s.n
c = Count(1); d = c; c += 1; print(c is d, c.n); c -= 1; print(c is d, c.n)
print(bool(Count(0)), [10, 20, 30][Count(1)], (-Count(2)).n, ~c, divmod(c, 2), pow(c, 2), pow(c, 2, 3), c @ 1, round(c), round(c, 1), c(1, k=2), 1 in c, len(Count(3)), hex(Count(255)), 'ab' * Count(2))
try: hash(Left())
except TypeError as e: print(e)
try: len(Count(-1))
except ValueError as e: print(e)
