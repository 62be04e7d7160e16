# Every function of itertools, with its edges and errors.
from itertools import *
import operator
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
print(list(islice(count(5, 2), 4)), list(islice(count(1.5), 3)), list(islice(count(3, -1), 3)), count(7), count(1, 2), list(islice(cycle("ab"), 5)), list(cycle("")), list(repeat("x", 3)), repeat(5), repeat(5, 2), list(repeat(1, -3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=1)), list(accumulate("abc")), list(accumulate([3, 1, 4], max)))
print(list(batched("ABCDEFG", 3)), list(batched([], 2)), list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, "", 2])))
tr(lambda: list(batched("ABC", 2, strict=True))); tr(lambda: batched("a", 0)); tr(lambda: list(batched("abcd", n=2)))
print([(k, list(g)) for k, g in groupby("AAABBBCCA")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
g = groupby("AABB"); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2))
print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 3)), list(islice([], 5)))
for a in ((-1,), (1, -1), (0, 3, 0), ("a",), ()): tr(lambda: list(islice([1], *a)))
print(list(pairwise("ABCD")), list(pairwise("A")), list(starmap(pow, [(2, 5), (3, 2)])), list(zip_longest("ABC", "x", fillvalue="-")), list(zip_longest()), list(zip_longest([1], [], [2, 3])))
a, b, c = tee([1, 2, 3], 3); print(next(a), next(a), list(b), list(a), list(c), tee([], 0)); tr(lambda: tee([1], -1))
print(list(product("AB", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", "")), list(product("ab", repeat=0)))
print(list(permutations("ABC", 2)), list(permutations([1, 2, 3]))[:3], list(permutations("A", 2)), list(combinations("ABCD", 2)), list(combinations([1], 0)), list(combinations_with_replacement("AB", 2)))
tr(lambda: permutations("A", -1)); tr(lambda: combinations("A", -1)); tr(lambda: combinations("A")); tr(lambda: product(repeat=-1)); tr(lambda: list(chain(1))); tr(lambda: list(starmap(pow, [1]))); tr(lambda: count("a")); tr(lambda: repeat()); tr(lambda: zip_longest([], fill=1)); tr(lambda: list(accumulate([1, "a"]))); tr(lambda: next(iter(chain()))); tr(lambda: list(compress(1, [1]))); tr(lambda: takewhile(1)); tr(lambda: cycle(3))
r = repeat(1, 3); next(r); print(operator.length_hint(r), r); i = count(); next(i); print(i)
def noisy(n):
    for x in range(n): print("<%d>" % x, end=""); yield x
print(list(islice(noisy(10), 2, 5))); print(next(dropwhile(lambda x: x < 2, noisy(5)))); t = takewhile(lambda x: x < 1, noisy(5)); print(list(t), list(t))
z = zip_longest(noisy(2), noisy(3)); print(list(z)); p = pairwise(noisy(3)); print(next(p)); bt = batched(noisy(5), 2); print(next(bt))
print([type(x).__name__ for x in (count(), chain(), tee([])[0], groupby([]), product(), batched([], 1))], list(map(operator.itemgetter(0), groupby(sorted("mississippi")))))
s = [1, 2, 3]; it = chain(s, s); next(it); s.append(4); print(list(it)); cyc = cycle(iter([1, 2])); print([next(cyc) for _ in range(5)])
