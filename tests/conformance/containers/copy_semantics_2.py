import copy
a = [1, [2, 3], {'k': [4]}, (5, [6])]
s, d = copy.copy(a), copy.deepcopy(a)
class P:
    def __init__(self, x, kids=()):
        print('init', x)
        self.x, self.kids = x, list(kids)
class Custom:
    def __init__(self, v): self.v = v
    def __copy__(self):
        print('__copy__')
        return Custom(self.v)
    def __deepcopy__(self, memo):
        print('__deepcopy__', type(memo).__name__)
        return Custom(copy.deepcopy(self.v, memo))
m = Custom([1])
print(copy.copy(m).v is m.v, copy.deepcopy(m).v is m.v, copy.deepcopy([m, m])[0].v)
class S:
    __slots__ = ('a', 'b')
    def __init__(self, a): self.a = a
s = S([1])
s2, s3 = copy.copy(s), copy.deepcopy(s)
print(s2.a is s.a, s3.a, s3.a is s.a, hasattr(s2, 'b'))
d = {'l': [1], (1, 2): {3}}
dd = copy.deepcopy(d)
dd['l'].append(2)
dd[(1, 2)].add(4)
print(d, dd, d.copy()['l'] is d['l'], list(d) == list(dd), {**d}['l'] is d['l'], dict(d) is d)
print(copy.copy(len) is len, copy.deepcopy(P) is P, copy.deepcopy(print) is print, copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b'a')), copy.deepcopy(range(3)))
class L(list):
    pass
l = L([1, [2]])
l.tag = 'attr'
l2 = copy.deepcopy(l)
print(l2, l2.tag, type(l2).__name__, l2[1] is l[1], type(l[:]).__name__, type(l.copy()).__name__)
grid = [[0] * 2] * 2
g2 = copy.deepcopy(grid)
g2[0][0] = 1
print(grid, g2, g2[0] is g2[1])
try:
    copy.copy((i for i in ()))
except TypeError as e:
    print(e)
