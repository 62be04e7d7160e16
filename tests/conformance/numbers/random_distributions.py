import random
random.seed(42)
print(random.betavariate(1, 2), random.betavariate(0.5, 0.5), random.gammavariate(2, 3), random.gammavariate(1, 3), random.gammavariate(0.3, 3))
print(random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0), random.paretovariate(3), random.weibullvariate(1, 1.5), random.lognormvariate(0, 1), random.triangular(), 0, random.expovariate(2))
print([random.binomialvariate(10, 0.3) for _ in range(5)], random.binomialvariate(), random.binomialvariate(100, 0.5), random.binomialvariate(1000, 0.9), random.binomialvariate(5, 0), random.binomialvariate(5, 1))
random.seed(1); print(random.gauss(0, 1)); random.seed(1); print(random.gauss(0, 1), random.normalvariate())
st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random(), len(st), st[0], len(st[1]))
print(random.randbytes(5), random.getrandbits(0), random.getrandbits(100))
for f in ("random.randrange(0)", "random.randrange(5, 2)", "random.randrange(1, 10, 0)", "random.randrange(1.5)", "random.randrange('a')", "random.randint(1.0, 3)", "random.randint(5, 1)", "random.choice([])", "random.choice({1, 2})", "random.choice({})", "random.sample([1, 2], 3)", "random.sample({1, 2}, 1)", "random.sample([1], -1)", "random.sample(range(10), k=3, counts=None)", "random.sample(['a', 'b'], counts=[3, 2], k=4)", "random.shuffle((1, 2))", "random.shuffle('abc')", "random.choices([], k=1)", "random.choices([1], [0])", "random.choices([1, 2], [1])", "random.choices([1, 2], [1, 1], cum_weights=[1, 2])", "random.choices([1,2], cum_weights=[1, 3], k=4)", "random.choices('ab', weights=3)", "random.getrandbits(-1)", "random.getrandbits('a')", "random.seed([1])", "random.binomialvariate(-1)", "random.binomialvariate(3, 2)", "random.gammavariate(0, 1)", "random.randrange()", "random.randint(1)", "random.sample([1,2,3], 1.5)", "random.randrange(10, step=2)", "random.uniform('a', 1)", "random.choice(5)", "random.shuffle([1], random.random)"):
    try: print(f, '->', eval(f))
    except Exception as e: print(f, '!!', type(e).__name__, e)
r = random.Random(7); print(r.random(), r.choice('abc'), r.sample(range(1000), 30), random.Random(7).random() == random.Random(7).random())
class R(random.Random):
    def random(self): return 0.5
r = R(); print(r.random(), r.choice([1, 2, 3]), r.uniform(0, 10), r.randrange(4))
for s in ('x', b'x', bytearray(b'x'), 1.5, -3, True, 2**100, None): 
    random.seed(s); 
    if s is not None: print(s, random.random())
d = [1, 2, 3, 4]; random.seed(3); random.shuffle(d); print(d, random.choice(range(100)), random.choice('héllo'))
print(repr(random.Random(1)).split(' at ')[0], random.Random.VERSION)
