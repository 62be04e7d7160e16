import gc
gc.disable(); gc.collect()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class P: pass
def cyc(cls, *a):
    x = cls(*a); x.self = x
cyc(P); print(gc.collect())
cyc(P); cyc(P); print(gc.collect())
l = []; l.append(l); del l; print(gc.collect())
d = {}; d['d'] = d; del d; print(gc.collect())
cyc(N, 'one'); print(gc.collect())
a = N('a'); b = N('b'); a.b = b; b.a = a; del a, b; print(gc.collect(0), gc.collect(1), gc.collect(2))
def f():
    def g(): return g
    return None
f(); print(gc.collect())
class C: pass
del C; print(gc.collect() > 0)
def gen():
    me = yield
    yield
x = gen(); next(x); x.send(x); del x; print(gc.collect())
e = None
try: raise ValueError('v')
except ValueError as exc: keep = exc; exc.me = exc
del keep; print(gc.collect())
print(gc.garbage, gc.isenabled(), gc.get_threshold())
class Res:
    kept = []
    def __del__(self): print('resurrect'); Res.kept.append(self)
cyc(Res); print(gc.collect(), len(Res.kept)); Res.kept[0].self = None; Res.kept.clear(); print(gc.collect())
print(gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked(()), gc.is_tracked((1, 'a')), gc.is_tracked(([],)), gc.is_tracked(P()), gc.is_tracked(P), gc.is_tracked(len), gc.is_tracked(gen), gc.is_tracked(set()), gc.is_tracked(frozenset()))
print(gc.is_finalized(1), gc.is_finalized(Res.kept))
x = []; y = [x]; print([type(o).__name__ for o in gc.get_referents(y)], gc.get_referents(1, 'a'), gc.get_referrers(x) == [y] or len(gc.get_referrers(x)))
print(any(o is x for o in gc.get_objects()), gc.get_count()[1:], gc.get_stats()[0].keys())
gc.freeze(); print(gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.get_freeze_count())
for bad in (lambda: gc.collect(5), lambda: gc.collect(-1), lambda: gc.collect('a'), lambda: gc.set_threshold(), lambda: gc.set_threshold('x'), lambda: gc.get_objects(generation=9), lambda: gc.is_tracked()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def callback(phase, info): print(phase, sorted(info), info['generation'], info['collected'], info['uncollectable'])
gc.callbacks.append(callback); cyc(P); gc.collect(); gc.callbacks.clear()
print(gc.get_referents({'a': 1}, [2, 3]), gc.get_debug())
