def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
t(lambda: {[]: 1}); t(lambda: {{}}); t(lambda: {(1, []): 2}); t(hash, []); t(hash, {}); t(hash, {1}); t(hash, ([],)); t(lambda: {bytearray(b'a')}); t(lambda: set([[1]])); t(lambda: dict([([], 1)])); t(lambda: frozenset([{}])); t(lambda: {1: 2}.get([])); t(lambda: {1}.add([])); t(lambda: dict.fromkeys([[]])); t(hash, slice(1))
class Eq:
    def __eq__(self, o): return True
t(hash, Eq()); t(lambda: {Eq()}); t(lambda: {Eq(): 1})
class BadHash:
    def __hash__(self): return 'x'
class RaiseHash:
    def __hash__(self): raise ValueError('no hash today')
t(hash, BadHash()); t(lambda: {RaiseHash(): 1}); t(lambda: RaiseHash() in {1: 1})
five, none = 5, None
t(lambda: five()); t(lambda: none()); t(lambda: 'a'()if 0 else str('a')()); t(lambda: list([])()); t(lambda: dict()()); t(lambda: object()()); t(lambda: (1).real()); t(lambda: tuple()()); t(lambda: Eq()()); t(lambda: range(3)()); t(lambda: (i for i in ())()); t(lambda: NotImplemented())
t(lambda: [*five]); t(lambda: list(none)); t(lambda: (lambda *a: a)(*five)); t(lambda: (lambda **k: k)(**five)); t(lambda: (lambda **k: k)(**{1: 2})); t(lambda: {**five}); t(lambda: dict(**[])); t(lambda: {*none}); t(lambda: (*five,))
def loop(x):
    for _ in x:
        pass
def unpack(x):
    a, b = x
def star(x):
    a, *b, c = x
t(loop, 5); t(loop, None); t(loop, 1.5); t(loop, len); t(loop, object()); t(loop, int); t(loop, Eq()); t(loop, True)
t(unpack, 5); t(unpack, None); t(unpack, [1]); t(unpack, [1, 2, 3]); t(unpack, ''); t(unpack, 'abc'); t(unpack, {1: 2}); t(unpack, iter([1])); t(star, [1]); t(star, 5); t(star, [])
class BadIter:
    def __iter__(self): return []
class RaiseIter:
    def __iter__(self): raise KeyError('iter')
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise ZeroDivisionError('next')
t(loop, BadIter()); t(loop, RaiseIter()); t(loop, BadNext()); t(list, BadNext()); t(unpack, BadNext()); t(lambda: 5 in BadNext()); t(next, []); t(next, iter([])); t(sum, BadNext())
def with_(x):
    with x:
        pass
class OnlyEnter:
    def __enter__(self): pass
class OnlyExit:
    def __exit__(self, *a): pass
t(with_, 5); t(with_, OnlyEnter()); t(with_, OnlyExit())
def raise_(x): raise x
t(raise_, 5); t(raise_, 'str'); t(raise_, int); t(raise_, None); t(raise_, ValueError); t(raise_, ValueError('v'))
def raise_from(c): raise ValueError('x') from c
t(raise_from, 5); t(raise_from, None); t(raise_from, KeyError)
def bad_except(x):
    try:
        1 / 0
    except x:
        return 'caught'
t(bad_except, 5); t(bad_except, (int, ZeroDivisionError)); t(bad_except, ArithmeticError); t(bad_except, (ValueError, (KeyError, ZeroDivisionError))); t(bad_except, ()); t(bad_except, (ValueError, Exception))
