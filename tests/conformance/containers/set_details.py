def t(f):
    try: print('->', f())
    except Exception as e: print('!!', type(e).__name__, e)
t(lambda: {3, 1, 2}); t(lambda: {8, 0, 16, 1}); t(lambda: set(range(20, 0, -3))); t(lambda: set('hello') == set('olleh')); t(lambda: {-1, -2}); t(lambda: {1, 1.0, True}); t(lambda: set()); t(lambda: frozenset()); t(lambda: frozenset({1})); t(lambda: {frozenset({1}), frozenset({2})} == {frozenset({2}), frozenset({1})})
t(lambda: {[]}); t(lambda: {{}}); t(lambda: {set()}); t(lambda: set(5)); t(lambda: set([[]])); t(lambda: set(1, 2)); t(lambda: set(x=1)); t(lambda: frozenset(x=1))
s = {1, 2, 3}
t(lambda: s | [4]); t(lambda: s.union([4], (5,), 'a') == {1,2,3,4,5,'a'}); t(lambda: s & {2, 9}); t(lambda: s - {1}); t(lambda: s ^ {1, 7}); t(lambda: s.intersection([2], [2, 3])); t(lambda: s.difference([1], {3: 3})); t(lambda: s.symmetric_difference([1, 8])); t(lambda: s.issubset(range(10))); t(lambda: s.issuperset([1])); t(lambda: s.isdisjoint([4]))
t(lambda: s <= {1, 2, 3}); t(lambda: s < {1, 2, 3}); t(lambda: s < {1, 2, 3, 4}); t(lambda: s >= {1}); t(lambda: s > [1]); t(lambda: s == frozenset(s)); t(lambda: s == [1, 2, 3]); t(lambda: s != {1}); t(lambda: hash(s)); t(lambda: hash(frozenset({1, 2, 3})) == hash(frozenset({3, 2, 1})))
t(lambda: s.remove(99)); t(lambda: s.discard(99)); t(lambda: set().pop()); t(lambda: s.add([])); t(lambda: s.remove([])); t(lambda: [] in s); t(lambda: {1} in {frozenset({1})}); t(lambda: {frozenset({1})}.remove({1})); 
t(lambda: s.add()); t(lambda: s.add(1, 2)); t(lambda: s.update(5)); t(lambda: s.update([1], 5)); t(lambda: s.union(5)); t(lambda: s.intersection(5)); t(lambda: s[0]); t(lambda: s + s); t(lambda: s * 2); t(lambda: s < 5); t(lambda: s | 5); t(lambda: 5 | s); t(lambda: frozenset().add(1)); t(lambda: frozenset({1}).union([2])); t(lambda: type(frozenset({1}) | {2}).__name__); t(lambda: type({1} | frozenset({2})).__name__)
a = {1, 2}; b = a; a |= {3}; print(b, a is b); f = frozenset({1}); g = f; f |= {2}; print(g, f); a &= {1, 3}; print(a); a -= {1}; print(a); a ^= {3, 4}; print(a)
def inplace(): 
    q = {1}
    q |= [2]
t(inplace)
a.clear(); print(a, a.copy() is a, frozenset({1}).copy() is not None); x = frozenset({1, 2}); print(x.copy() is x, frozenset(x) is x)
a = {1}; a.update('ab', [3]); print(sorted(a, key=str)); a.intersection_update({1, 'a'}); print(sorted(a, key=str)); a.difference_update(['a']); a.symmetric_difference_update([5]); print(a)
class S(set): pass
class F(frozenset): pass
print(S([1]), F([1]), S([1]) | {2}, type(S([1]) | {2}).__name__, type(S([1]).copy()).__name__, type({1} | S([2])).__name__, type(F([1]) | F([2])).__name__)
print(len({1, 2}), bool(set()), min({3, 1}), sum({1, 2}), sorted({3, 1, 2}, reverse=True), list({1}), tuple({2}), *{5})
s = set(); s.add(s_ := frozenset()); print(s)
r = set(); r2 = frozenset([r_ for r_ in ()]); print(r2)
class Rec(set):
    def __hash__(self): return 1
z = Rec(); z.add(z); print(z)
print({i % 5 for i in range(100)}, {x: y for x, y in zip('ab', {1, 2})}, {*(), *[1], *{2}})
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o
t(lambda: 5 in {H(5)}); t(lambda: H(5) in {5}); t(lambda: len({H(5), 5}))
class BadHash:
    def __hash__(self): return 'x'
t(lambda: {BadHash()}); t(lambda: hash(BadHash()))
class NoHash:
    def __eq__(self, o): return True
t(lambda: {NoHash()}); t(lambda: hash(NoHash())); print(NoHash.__hash__)
class ErrEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError('eq failed')
t(lambda: {ErrEq(), ErrEq()}); t(lambda: ErrEq() in {1})
