# collections.deque: every method, bounds, rotation, errors, comparison, mutation while iterating.
from collections import deque
d = deque("abc"); d.append("d"); d.appendleft("z"); print(d, len(d), d[0], d[-1], d[2])
print(d.pop(), d.popleft(), d, d.extend("xy"), d.extendleft("12"), d)
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.rotate(100); print(d); deque().rotate(5)
d.reverse(); print(d, d.count("x"), d.index("x"), "q" in d, "x" in d)
d.insert(1, "I"); d.insert(-1, "J"); d.insert(100, "K"); d.insert(-100, "L"); print(d)
d.remove("I"); print(d); del d[0]; del d[-1]; d[1] = "S"; print(d, d.copy(), d.maxlen)
b = deque(range(5), maxlen=3); print(b, b.maxlen); b.append(9); print(b); b.appendleft(0); print(b); b.extend([7, 8]); print(b); b.extendleft([1, 2, 3, 4]); print(b)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d.remove("nope"), lambda: d.index("nope"), lambda: d[99], lambda: d[-99], lambda: d["a"], lambda: d[0:2],
            lambda: b.insert(1, 1), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "x"), lambda: d.rotate("a"), lambda: hash(d), lambda: d < 3, lambda: d + [1], lambda: d * "a",
            lambda: d.__setitem__(99, 1), lambda: d.__delitem__(99), lambda: d.append(), lambda: d.insert(1), lambda: d.pop(1), lambda: setattr(d, "maxlen", 3), lambda: setattr(d, "x", 3), lambda: deque([], 1, 2), lambda: deque(iterabl=3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, "|", e)
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1, 2]) < deque([1, 3]), deque([1]) != deque([1], 1), deque("ab") + deque("c"), deque("ab") * 2, 2 * deque("a", 1), deque("ab", 3) * 2)
e = deque([1, 2, 3]); e += [4]; e *= 2; print(e); e.clear(); print(e, bool(e), deque([[]]).__len__())
try:
    for x in (q := deque([1, 2, 3])): q.append(x)
except RuntimeError as x: print(x)
try:
    for x in (q := deque([1, 2, 3])): q.popleft()
except RuntimeError as x: print(x)
it = iter(q := deque([1, 2])); q.append(3)
try: next(it)
except RuntimeError as x: print(x)
print(list(reversed(deque("abc"))), sorted(deque([3, 1])), sum(deque([1, 2])), deque(deque("ab"), 1), deque(maxlen=2), deque([1], None))
r = deque([1]); r.append(r); print(r, deque([deque([1], 2)]))
import copy
x = deque([[1]], 5); y = copy.copy(x); z = copy.deepcopy(x); x[0].append(2); print(y, z, y.maxlen, z.maxlen)
class D(deque):
    def __init__(self, *a): super().__init__(*a); self.name = "n"
print(D([1, 2], 2), D("ab").copy(), type(D().copy()).__name__, D("a").name)
print(deque([1, 2, 3]).index(3, 1), deque([1, 2, 1]).index(1, 1), deque([0, 1, 2, 3, 4, 5]).index(4, -3, -1))
i = iter(deque([1, 2, 3])); next(i); print(i.__length_hint__(), list(i), list(i)); print(dir(deque)[-20:])
