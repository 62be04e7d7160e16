class Poly:
    def __init__(self, *c): self.c = list(c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Poly(*self.c[i])
        return self.c[i]
    def __setitem__(self, i, v): self.c[i] = v
    def __delitem__(self, i): del self.c[i]
    def __repr__(self): return f'Poly{tuple(self.c)}'
p = Poly(1, 2, 3)
print(p[0], p[-1], p[1:], len(p), list(p), 2 in p, 9 in p, list(reversed(p)), [x * 2 for x in p], max(p), sum(p), sorted(p, reverse=True))
p[0] = 10
del p[1]
a, b = p
print(p, a, b, dict(enumerate(p)), tuple(p), [*p], list(zip(p, p)), bool(p), bool(Poly()))
class OldIter:
    def __getitem__(self, i):
        print('getitem', i, end='; ')
        if i > 2:
            raise IndexError('stop')
        return i * i
print(list(OldIter()))
print(4 in OldIter(), 5 in OldIter())
try:
    len(OldIter())
except TypeError as e:
    print(e)
class Contains:
    def __contains__(self, x): return x == 'magic' and 'truthy'
print('magic' in Contains(), 'x' in Contains(), 'x' not in Contains())
try:
    list(Contains())
except TypeError as e:
    print(e)
class IterOnly:
    def __iter__(self): return iter('abc')
print('b' in IterOnly(), 'z' in IterOnly(), list(IterOnly()), ''.join(IterOnly()), {*IterOnly()} == set('abc'))
