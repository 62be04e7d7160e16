"""sys.getsizeof of instances, of their dicts and of their classes, as instances are made and names are added."""
import sys
import array
import types


def size(o):
    return sys.getsizeof(vars(o))


class A: pass
class B(A): pass
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class F(float): pass
class S(str): pass
class By(bytes): pass
class Ba(bytearray): pass
class Se(set): pass
class Fs(frozenset): pass
class E(Exception): pass
class M(type): pass
class P(property): pass
class Mod(types.ModuleType): pass
class Arr(array.array): pass
class Slots: __slots__ = ('a', 'b')
class OneAndDict: __slots__ = ('a', '__dict__')
class All: __slots__ = ('a', '__dict__', '__weakref__')
class Weak: __slots__ = ('__weakref__',)
class OfSlots(Slots): pass
class Nothing: __slots__ = ()
class OfNothing(Nothing): pass
class Both(A, Slots): pass


for c in (A, B, L, D, T, I, F, S, By, Ba, Se, Fs, E, M, P, Mod, Arr, Slots, OneAndDict, All, Weak, OfSlots, Nothing, OfNothing, Both):
    flags = c.__flags__
    print(c.__name__, 'inline' if flags & 4 else '', 'weakref' if flags & 8 else '', 'dict' if flags & 16 else '', c.__basicsize__, c.__dictoffset__, c.__weakrefoffset__, sys.getsizeof(c))
for c in (A, B, L, D, T, I, F, S, By, Ba, Se, Fs, E, P, Slots, OneAndDict, All, Weak, OfSlots, Nothing, OfNothing, Both):
    print(c.__name__, sys.getsizeof(c()))


class Many: pass


for i in range(34):
    o = Many()
    print(sys.getsizeof(o), size(o), end=' ')
print()
o = Many()
o.a = 1
print(size(o))
o.b = 2
print(size(o), size(Many()))


class Named:
    def __init__(self):
        self.beta = 1
        self.alpha = 2
        self.gamma = 3


for i in range(4):
    print(size(Named()), end=' ')
print()
first = Named()
print([size(Named()) for i in range(30)])
print(size(first))


class Wide:
    def __init__(self, n):
        for i in range(n):
            setattr(self, f'w{i}', i)


for n in (5, 10, 29, 30, 31, 35, 60, 29):
    w = Wide(n)
    print(n, size(w), sys.getsizeof(w), end='; ')
print()
o = Wide(3)
d = vars(o)
d[1] = 2
print(size(o), o.w0)
o.w3 = 4
print(size(o), len(d))
o = Wide(3)
print(size(o), vars(o).popitem(), size(o))
o = Wide(3)
d = vars(o)
c = d.copy()
print(sys.getsizeof(d), sys.getsizeof(c), sys.getsizeof(dict(d)), sys.getsizeof({**d}), sys.getsizeof(d | {}))
d.clear()
c.clear()
print(sys.getsizeof(d), sys.getsizeof(c))
del o
print(sys.getsizeof(d))
o = Wide(3)
del o.__dict__
print(size(o))
o.w1 = 1
print(size(o))
o = Wide(3)
del o.__dict__
print(hasattr(o, 'w1'), size(o))
o.w1 = 1
print(size(o))
for c in (L, D, OneAndDict, E, S):
    o = c()
    print(c.__name__, size(o), end=' ')
    o.x = 1
    print(size(o), end=' ')
    o = c()
    o.y = 1
    o.x = 2
    print(size(o), list(vars(o)))
o = Wide(2)
o.__class__ = A
print(size(o), o.w1)
o.other = 1
print(size(o), list(vars(o)))


class Shown:
    def m(self): return 1


o = Shown()
o.a = 1
print([n for n in dir(o) if n[0] != '_'], size(o), size(Shown()), size(Shown()))
p = Shown()
p.a = 1
p.b = 2
print(size(p), list(vars(p)), size(Shown()))


class Asked:
    def __getattr__(self, name): return name + '?'


import copy
q = Asked()
q.x = 1
print(vars(copy.copy(q)), size(q), copy.copy(Asked()).z)
