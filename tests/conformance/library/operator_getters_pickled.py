"""operator: index gives plain ints; getters and callers taken apart and put together."""
import operator as o, pickle, copy
class I(int): pass
print(type(o.index(I(3))), o.index(True), o.index(5))
for g in (o.itemgetter(1), o.itemgetter(1, 'a'), o.attrgetter('a.b', 'c'), o.methodcaller('f', 1), o.methodcaller('f', 1, k=2)):
    print(g.__reduce__()[1], [pickle.dumps(g, p) for p in (0, 2, 4)] if 'k=' not in repr(g) else '', copy.copy(g), pickle.loads(pickle.dumps(g)))
