it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, 'done'), next(it, 'still'))
print(iter(it) is it, type(it).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter('')).__name__, type(iter(range(1))).__name__)
print(type({}.items().__iter__()).__name__, type(iter({}.values())).__name__, type(iter(set())).__name__, type(reversed([])).__name__, type(iter(b'')).__name__)
l = [1, 2]
it = iter(l)
next(it); next(it)
print(next(it, 'end'))
l.append(3)
print(next(it, 'ended for good'))
it = iter(l)
next(it)
l.insert(0, 0)
print(list(it))
print('sentinel:', list(iter(iter([1, 2, 3, 4]).__next__, 3)))
print(list(reversed('abc')), list(reversed((1, 2))), list(reversed({'a': 1, 'b': 2})), list(reversed(range(0, 10, 3))))
class Back:
    def __len__(self): return 3
    def __getitem__(self, i): return i * i
print(list(reversed(Back())))
class Count:
    def __init__(self, stop): self.i, self.stop = 0, stop
    def __iter__(self): return self
    def __next__(self):
        if self.i == self.stop:
            raise StopIteration
        self.i += 1
        return self.i
c = Count(4)
print(2 in c, list(c), list(c))
print(tuple(Count(3)), sum(Count(4)), dict(enumerate(Count(2))), set(Count(2)) == {1, 2}, [*Count(2)], max(Count(5)))
a, b = Count(2)
print(a, b, list(zip(Count(3), Count(2))), list(map(str, Count(2))), any(x > 1 for x in Count(3)))
for bad in (lambda: iter(1), lambda: next([]), lambda: next(iter([])), lambda: iter(1, 2), lambda: reversed({1}), lambda: list(5), lambda: [*None], lambda: reversed(iter([]))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
for bad in (BadIter, NoneIter):
    try:
        iter(bad())
    except TypeError as e:
        print(e)
it = iter('ab')
print(it.__length_hint__(), next(it), it.__length_hint__())
e = enumerate('xy', start=5)
print(next(e), list(e), list(enumerate([])), type(e).__name__)
