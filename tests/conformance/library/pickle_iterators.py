"""Iterators over sequences taken apart and made again."""
import pickle, copy
for make in (lambda: iter([1,2,3]), lambda: iter((1,2)), lambda: reversed([1,2,3])):
    it=make(); next(it)
    for p in range(6): print(pickle.dumps(it,p))
    print(list(pickle.loads(pickle.dumps(it))), list(copy.copy(it)), list(it), pickle.dumps(it), it.__reduce__()[1])
it=iter([1,2,3]); it.__setstate__(9); print(list(it)); it=reversed([1,2]); it.__setstate__(-5); print(list(it))
