a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(b - a))
print(sorted(a.union([9], 'x' and [8])), sorted(a.intersection([1, 3], {3})), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([1, 9])))
print(a >= {1, 2}, a > a, a <= a, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), a == {4, 3, 2, 1}, a != b)
s = set()
s.add(1); s.add(1.0); s.add(True)
print(s, len(s), set(), {0}, bool(set()))
s.update([1, 2], (3,))
s.discard(99)
s.remove(3)
print(sorted(s), s.pop() in (1, 2), len(s))
a |= {10}
a &= {1, 2, 10}
a -= {1}
a ^= {2, 3}
print(sorted(a))
f = frozenset('hello')
print(len(f), 'l' in f, f == set('hello'), hash(f) == hash(frozenset('olleh')), {f: 'key'}[frozenset('helo')])
print(type(f | {1}).__name__, type({1} | f).__name__, frozenset(), frozenset([1]), sorted(f & {'h', 'z'}))
print({frozenset([1]), frozenset([1])} == {frozenset([1])}, {1} in [{1}], frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
print(sorted({x // 2 for x in range(6)}), len({(), (1,), (1,), 'a'}), list({5}), set('a'), {None})
print([x for x in {3, 1, 2}], list({10, 20, 5}), {7, 0, 3}, list(set(range(6))))
ops = [
    lambda: {[]}, lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: set(5), lambda: {1}[0],
    lambda: frozenset().add(1), lambda: {1} < [1], lambda: set([{}]), lambda: hash({1}), lambda: {1}.remove('gone'), lambda: set(1, 2), lambda: {1} & 'a',
]
for op in ops:
    try:
        print(op())
    except Exception as e:
        print(type(e).__name__, '-', e)
c = {1, 2}
d = c
c |= {3}
print(d is c, sorted(d))
d = d | {4}
print(d is c, c.copy() is c, f.copy() is f, frozenset(f) is f)
try:
    for x in c:
        c.add(x + 10)
except RuntimeError as e:
    print(e)
c.clear()
print(c, c == frozenset())
