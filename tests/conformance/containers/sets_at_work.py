# Sets as relations: closure, components, differences, and what cannot be a member.
edges = {('a', 'b'), ('b', 'c'), ('d', 'e')}
def closure(r):
    while True:
        more = r | {(x, w) for x, y in r for z, w in r if y == z}
        if more == r: return r
        r = more
print(sorted(closure(edges)), closure(set()))
def parts(edges):
    groups = []
    for pair in sorted(edges):
        hit = [g for g in groups if g & set(pair)]
        groups = [g for g in groups if g not in hit] + [set(pair).union(*hit)]
    return sorted(sorted(g) for g in groups)
print(parts(edges), parts(edges | {('c', 'd')}))
s = {1, 2, 3}; t = frozenset([3, 4])
print(s & t, t | s, type(t | s).__name__, type(s | t).__name__, s - t, s ^ t, s.isdisjoint({9}), {1} < s <= {1, 2, 3}, s > t)
nested = {frozenset({1}), frozenset({2})}; print(frozenset({2}) in nested, {2} in nested)
for bad in ([1], {1}, {}):
    try: s.add(bad)
    except TypeError as e: print(e)
s |= {9}; s -= {1}; s &= {2, 9, 8}; s ^= {2, 7}; print(sorted(s))
try: s += {1}
except TypeError as e: print(e)
s.discard('none'); s.update('ab', [1]); print(sorted(map(str, s)), len(s)); print({0, False, 0.0}, {1, True}, len({float('nan'), float('nan')}))
