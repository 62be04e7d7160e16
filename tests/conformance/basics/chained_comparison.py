calls = []
def v(x):
    calls.append(x)
    return x
print(v(1) < v(2) < v(3), calls)
calls.clear()
print(v(3) < v(2) < v(1), calls)
print(1 < 2 > 1, 1 == 1.0 == True, 1 < 3 > 2 != 5, (1 < 2) < 2)
print(1 in [1] == True, (1 in [1]) == True)
print('a' < 'b' <= 'b' < 'c', [1, 2] < [1, 2, 0] < [1, 3], (1, 'z') < (2, 'a'))
x = 5
print(0 <= x < 10, not 0 <= x < 3, 0 <= x < 10 and x != 5)
print(None is None is not 0, x is x is x)
class R:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        print('lt', self.n, other.n)
        return Truth(self.n < other.n)
class Truth:
    def __init__(self, b): self.b = b
    def __bool__(self):
        print('bool', self.b)
        return self.b
    def __repr__(self): return f'Truth({self.b})'
print(R(1) < R(2) < R(3))
print(R(2) < R(1) < R(3))
print(0 or [] or 'last', 1 and 'x' and [], not [], not not 'a')
print(() or {} or None, 1 or calls.append('no'), 0 and calls.append('no'), calls)
print(True + True, True == 1, sum([True, False, True]))
nan = float('nan')
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], nan < 1, nan > 1)
print(1 < 1.5 < 2, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308)
print({1, 2} < {1, 2, 3}, {1} <= {2}, {1, 2} >= {1}, {1: 2} == {1: 2.0}, [] == (), '' == b'')
print(1 if x > 3 else 2 if x > 1 else 3, (lambda: 'a' if not x else 'b')())
print(min(3, 1, 2) == 1 != 2, 'a' in 'abc' in ['abc'], 3 not in [1, 2])
