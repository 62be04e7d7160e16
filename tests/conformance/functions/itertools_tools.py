from itertools import chain, count, cycle, repeat, islice, takewhile, dropwhile, groupby, accumulate, product, permutations, combinations, combinations_with_replacement, zip_longest, starmap, tee, compress, filterfalse, pairwise, batched
print(list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'c'])), list(islice(count(5), 3)), list(islice(count(0, -2), 3)), list(islice(count(1.5, .5), 2)))
print(list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(islice(repeat(1), 2)), list(map(pow, [2, 3], repeat(2))))
print(list(islice('abcdef', 2)), list(islice('abcdef', 2, 4)), list(islice('abcdef', 1, None, 2)), list(islice('abc', None)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ''])), list(compress('abcd', [1, 0, 1])))
print([(k, list(g)) for k, g in groupby('aabbba')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda v: v % 2)])
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate('abc')), list(accumulate([])))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], [1])))
print(list(permutations([1, 2, 3])), list(permutations('abc', 2)), list(permutations('a', 2)))
print(list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)), list(combinations([1], 0)))
print(list(zip_longest('ab', [1], fillvalue='-')), list(zip_longest('a', 'bc')), list(starmap(lambda a, b: a * b, [(1, 2), (3, 4)])), list(pairwise('abcd')), list(pairwise([1])), list(batched('abcde', 2)))
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), next(b), list(a), list(b))
a, b, c = tee('xy', 3)
print(list(c), list(a), list(b))
g = groupby('aab')
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
log = []
def src():
    for i in range(5):
        log.append(i)
        yield i
it = islice(src(), 1, 3)
print(log, next(it), log, list(it), log)
c = count(10)
next(c)
print(c, repeat('a'), repeat('b', 2), next(c))
for bad in (lambda: islice([], -1), lambda: list(chain(5)), lambda: next(cycle([])), lambda: permutations([1], -1), lambda: count('a'), lambda: list(batched('a', 0)), lambda: tee([1], -1), lambda: list(zip_longest(1)), lambda: combinations([1])):
    try:
        print(bad())
    except (ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, e)
