n=[0]
class H(int):
    def __hash__(self): n[0] += 1; return 1
d = dict.fromkeys([H(1), H(2)]); n[0] = 0
s = set(d); 
def p(l, f):
    n[0] = 0; f(); print(l, n[0])
f2 = frozenset(s); s2 = set(d)
p('frozenset(d)', lambda: frozenset(d)); p('difference d', lambda: s.difference(d)); p('symdiff', lambda: set(s).symmetric_difference(d)); p('fromkeys set', lambda: dict.fromkeys(s)); p('fromkeys fs', lambda: dict.fromkeys(f2, 5)); p('fromkeys dict', lambda: dict.fromkeys(d)); p('union', lambda: s.union(d)); p('and', lambda: s2 & f2); p('upd', lambda: s2.update(d)); p('copy', lambda: (s2.copy(), d.copy(), dict(d), {**d}, d | d)); p('eq', lambda: s2 == f2); p('disj', lambda: s2.isdisjoint(d)); p('disj2', lambda: s2.isdisjoint(f2)); p('sub', lambda: s2.issubset(f2)); p('sub d', lambda: s2.issubset(d)); p('inter d', lambda: s2.intersection(d)); p('diff upd', lambda: set(s2).difference_update(d)); p('sym upd', lambda: set(s2).symmetric_difference_update(d)); p('sym set', lambda: s2 ^ f2); p('minus', lambda: s2 - f2); p('keys&', lambda: d.keys() & d.keys()); p('keys|', lambda: d.keys() | s2); p('keys-', lambda: d.keys() - s2); p('items', lambda: d.items() == d.items()); p('d==d', lambda: d == d.copy()); p('upd', lambda: {}.update(d)); p('hash fs', lambda: hash(f2)); p('list', lambda: [x in s2 for x in d]); p('setdefault', lambda: d.setdefault(H(1))); p('pop', lambda: dict(d).pop(H(1))); p('Counter', lambda: __import__('collections').Counter(d)); p('del', lambda: d.__contains__(H(2))); p('frozenset(frozenset)', lambda: frozenset(f2)); p('set.pop', lambda: set(s2).pop()); p('remove', lambda: set(s2).remove(H(1))); p('popitem', lambda: d.copy().popitem()); p('sorted', lambda: sorted(s2)); p('tuple key', lambda: {(H(1), 2): 3}[(H(1), 2)])
