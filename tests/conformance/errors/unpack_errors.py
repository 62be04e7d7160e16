# Unpacking gone wrong: every message.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
def f(*args, **kw): return args, kw
def a1(): a, b = 1
def a2(): a, b = [1]
def a3(): a, b = [1, 2, 3]
def a4(): a, b, *c = [1]
def a5(): a, *b = []
def a6(): a, b = {}
def a7(): a, b = iter([1])
def a8(): a, b = None
def a9(): (a, b), c = [1, 2]
def b1(): [a, b] = "abc"
def b2(): a, b = (x for x in range(5))
def b3(): for_ = [(a, b) for a, b in [(1, 2), 3]]
def b4(): *a, = 5
def b5(): a, b = range(10**6)
def b6(): a, *b, c = "x"
def b7(): a, b = {1, 2, 3}
def b8(): a, b = {"x": 1, "y": 2, "z": 3}
class Endless:
    def __iter__(self): return self
    def __next__(self): return 1
def b9(): a, b = Endless()
class Bad:
    def __iter__(self): return 5
def c1(): a, b = Bad()
class Fails:
    def __iter__(self): raise ValueError("no")
def c2(): a, b = Fails()
class Lies:
    def __len__(self): return 2
    def __getitem__(self, i): raise IndexError
def c3(): a, b = Lies()
for g in (a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7, b8, b9, c1, c2, c3):
    attempt(g)
attempt(lambda: f(*5)); attempt(lambda: f(**5)); attempt(lambda: f(**{1: 2})); attempt(lambda: f(*None)); attempt(lambda: f(**[("a", 1)]))
attempt(lambda: f(a=1, **{"a": 2})); attempt(lambda: f(**{"a": 1}, **{"a": 2})); attempt(lambda: [*5]); attempt(lambda: {**5}); attempt(lambda: {*5}); attempt(lambda: (*None,)); attempt(lambda: {**[1]})
attempt(lambda: print(*1)); attempt(lambda: dict(**{1: 2})); attempt(lambda: dict([1])); attempt(lambda: dict([(1, 2, 3)])); attempt(lambda: dict(["ab", "c"])); attempt(lambda: dict(5)); attempt(lambda: max(*[])); attempt(lambda: (lambda a, b: 1)(*[1, 2, 3]))
attempt(lambda: (lambda a, b: 1)(**{"a": 1})); attempt(lambda: (lambda *, k: 1)()); attempt(lambda: (lambda *, k, j: 1)()); attempt(lambda: (lambda a, /: 1)(a=1)); attempt(lambda: (lambda a, b=1, *, c: 1)(1, 2, 3)); attempt(lambda: (lambda a, b, c, d: 1)()); attempt(lambda: (lambda: 1)(1)); attempt(lambda: (lambda a: 1)(1, a=1)); attempt(lambda: (lambda a: 1)(1, b=1)); attempt(lambda: (lambda alpha: 1)(alpho=1))
for a, b in [(1, 2), (3, 4, 5)]:
    print(a, b)
