print(any([]), all([]), any([0, '', None]), any([0, 1]), all([1, 'a', [0]]), all([1, 0]))
seen = []
def check(x):
    seen.append(x)
    return x
print(any(check(x) for x in [0, 3, 5]), seen)
seen.clear()
print(all(check(x) for x in [1, 0, 5]), seen)
print(sum([1, 2, 3]), sum(range(101)), sum([1.5, 2]), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([], 10), sum([True] * 3), sum({1: 'a', 2: 'b'}))
print(sum([0.1] * 10) == 1.0, sum([1e100, 1.0, -1e100]), sum([10 ** 20, 1]), sum([1, 2j]))
print(min(3, 1, 2), max([3, 1, 2]), min('hello'), max('a', 'b', 'c'), min([[2], [1, 5]]), max({'a': 5, 'b': 3}), max((1, 'a'), (1, 'b')))
print(min([], default=None), max((), default=-1), min(['aa', 'b'], key=len), max('bb', 'aa', key=len), max([1, 1.0, True]), min([1.0, 1]))
print(max(range(5), key=lambda x: -abs(x - 2)), min({'x': 3, 'y': 1}, key={'x': 3, 'y': 1}.get))
print(abs(-3), abs(-3.5), abs(3 - 4j), pow(2, 3), pow(2, 3, 3), divmod(17, 5), round(3.14159, 2), len('abc'), len({}), ord('a'), chr(97), chr(0x1F600) == '😀')
print(callable(len), callable(5), callable(int), isinstance(5, (str, int)), isinstance([], object), issubclass(bool, int), issubclass(int, (str, float)), isinstance(1, int | str))
print(type(5) is int, type('') == str, id(5) == id(5), hash(()) == hash(()), repr('a\'b"c\n'), ascii('é'), bool([]), bool('0'))
print(list(range(5)), list(range(2, 8, 3)), list(range(5, 0, -2)), len(range(0, 10, 3)), 5 in range(0, 10, 5), 4 in range(0, 10, 5), range(3) == range(0, 3, 1), range(0) == range(5, 5))
print(range(5), range(1, 5), range(1, 5, 2), range(10).index(4), range(0, 10, 2).count(4), range(10 ** 20)[-1], bool(range(0)), hash(range(3)) == hash(range(0, 3)))
errors = [lambda: sum(['a']), lambda: sum([], ''), lambda: sum(5), lambda: min(), lambda: max(5), lambda: min([]), lambda: max(1, 'a'), lambda: abs('a'), lambda: len(5), lambda: ord('ab'),
          lambda: chr(-1), lambda: range(1.5), lambda: range(1, 2, 0), lambda: round('a'), lambda: divmod(1, 0), lambda: isinstance(1, 5), lambda: pow(2, 3, 0), lambda: hash([]),
          lambda: any(5), lambda: range(5)[7], lambda: range(3).index(9), lambda: sum([1], [2]), lambda: issubclass(5, int), lambda: pow('a', 2)]
for f in errors:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, '-', e)
