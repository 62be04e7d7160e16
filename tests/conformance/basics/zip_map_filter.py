print(list(zip('abc', [1, 2, 3])), list(zip('abc', [1])), list(zip()), list(zip('ab')), list(zip('ab', 'cd', 'ef')))
a, b = zip(*[(1, 'x'), (2, 'y')])
print(a, b, dict(zip('ab', range(2))))
i = iter(range(6))
print(list(zip(i, i, i)))
short, long = iter([1]), iter([10, 20, 30])
print(list(zip(short, long)), list(long))
short, long = iter([1]), iter([10, 20, 30])
print(list(zip(long, short)), list(long))
for args in (([1], [1, 2]), ([1, 2], [1]), ([1], [1], [])):
    try:
        list(zip(*args, strict=True))
    except ValueError as e:
        print(e)
print(list(zip([1, 2], [3, 4], strict=True)))
print(list(map(int, '123')), list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), list(map(None or str, [])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, '', 'a', [], [0], None])), list(filter(str.isupper, 'aBcD')), list(filter(lambda p: p[1], {'a': 0, 'b': 1}.items())))
print(list(enumerate('ab')), list(enumerate('ab', -1)), [i for i, c in enumerate('hello') if c == 'l'])
log = []
def noisy(x):
    log.append(x)
    return x * 2
m = map(noisy, range(4))
print(log, next(m), log, next(m), log)
f = filter(lambda v: v > 4, m)
print(next(f), log, list(f))
print(type(m).__name__, type(f).__name__, type(zip()).__name__, iter(m) is m)
def pipeline(n):
    return sum(map(lambda x: x * x, filter(lambda x: x % 2, range(n))))
print(pipeline(10), pipeline(0))
for bad in (lambda: list(map(int, ['x'])), lambda: map(int), lambda: zip(1), lambda: filter(None), lambda: enumerate(), lambda: list(map(5, [1])),
            lambda: list(filter(5, [1])), lambda: enumerate([], 'a'), lambda: map(int, 5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
print(*map(str.upper, 'ab'), *filter(None, [0, 2]), sep='|', end='!\n')
print(list(zip(*[iter('abcdef')] * 2)), [''.join(t) for t in zip('abc', 'xyz')], list(map(list, zip([1, 2], [3, 4]))))
