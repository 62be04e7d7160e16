for v in (0, 1, -1, 0.0, 0j, '', ' ', [], [0], (), {}, {0: 0}, set(), None, b'', range(0), range(1), ..., NotImplemented is None):
    print(repr(v), bool(v), not v, v or 'alt', v and 'both')
class L:
    def __init__(self, n): self.n = n
    def __len__(self):
        print('len', end=' ')
        return self.n
class B(L):
    def __bool__(self):
        print('bool', end=' ')
        return True
print(bool(L(0)), bool(L(2)), bool(B(0)))
if L(0):
    print('no')
else:
    print('empty is false')
while not (x := L(1)):
    pass
print(x.n, 'yes' if B(0) else 'no')
def a(r):
    print('a', end=' ')
    return r
def b(r):
    print('b', end=' ')
    return r
print(a(1) and b(2), a(0) and b(2), a(0) or b(2), a(1) or b(2), not a(0) and b(1))
print(1 and 2 or 3, 0 and 2 or 3, 1 or 0 and 1 / 0, (1 or 0) and 'x', not 1 == 2)
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return 'x'
for bad in (BadBool, BadLen, BadLen2):
    try:
        if bad():
            pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(True + 1, True * 3, True / 2, -True, True & False, True | False, True ^ True, True << 2, type(True & True).__name__, type(True & 1).__name__)
print([10, 20][True], 'ab'[False], {True: 'x'}[1], str(True), int(True), float(False), True == 1.0, True is True, bool('False'))
print(None == False, None is None, [] == False, all([[], 0]) or 'none', any(['', 0, 'z']))
print(isinstance(True, bool), bool.__mro__, issubclass(bool, int), bool(), bool(bool), True.real, (True).bit_length())
try:
    class Sub(bool): pass
except TypeError as e:
    print(e)
