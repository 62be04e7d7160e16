# What weak references print, and weak dictionaries and sets joined and copied.
import collections
import copy
import re
import weakref


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'T{self.n}'


class Named:
    __name__ = 'a name'

    class Inner:
        pass


def plain(o):
    return re.sub('0x[0-9a-f]+', '0x', repr(o))


a, b, c = Thing(1), Thing(2), Thing(3)
named, inner, users = Named(), Named.Inner(), collections.UserList()
for o in (a, named, inner, users, plain, len, Thing):
    print(plain(weakref.ref(o)))
p, q = weakref.proxy(a), weakref.proxy(inner)
print(re.sub('0x[0-9a-f]+', '0x', object.__repr__(a)), re.sub('0x[0-9a-f]+', '0x', type(p).__repr__(p)), re.sub('0x[0-9a-f]+', '0x', type(q).__repr__(q)))
gone, dead = weakref.ref(inner), q
del inner
print(plain(gone), re.sub('0x[0-9a-f]+', '0x', type(dead).__repr__(dead)))

v = weakref.WeakValueDictionary(x=a, y=b)
k = weakref.WeakKeyDictionary({a: 'one'})
for joined in (v | {'z': c}, {'x': c, 'z': c} | v, v | weakref.WeakValueDictionary(y=c), k | {b: 'two'}, {a: 'zero', c: 'three'} | k):
    print(type(joined).__name__, list(joined.items()))
v |= {'y': a}
print(list(v.items()))
for wrong in (lambda: v | [1], lambda: 5 | k):
    try:
        wrong()
    except TypeError as e:
        print(e)

k[b] = ['deep']
deep = copy.deepcopy(k)
print(list(deep.items()), deep[b] is k[b], copy.deepcopy(v)['x'] is a, list(copy.copy(k).items()))

s = weakref.WeakSet([a, b])
s ^= weakref.WeakSet([b, c])
print(sorted(s, key=lambda t: t.n))
s.symmetric_difference_update([a, a, b])
print(sorted(s, key=lambda t: t.n))
s ^= s
print(len(s), list(s))
