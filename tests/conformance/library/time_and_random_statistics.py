# statistics on small data, and time used so that the result does not depend on the clock.
import statistics as st, time, random
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
d = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(d), st.median(d), st.mode(d), st.multimode("aabb"), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3]), st.fmean(d), st.fmean([1, 2], [3, 1]), round(st.geometric_mean([1, 2, 4]), 6), st.harmonic_mean([40, 60]))
print(round(st.stdev(d), 6), round(st.pstdev(d), 6), round(st.variance(d), 6), round(st.pvariance(d), 6), st.quantiles(d), st.quantiles(d, n=3, method="inclusive"), st.mean([True, False]), st.median([1.5, 2]))
x, y = [1, 2, 3, 4], [2, 4, 6, 9]; print(round(st.correlation(x, y), 6), round(st.covariance(x, y), 6), st.linear_regression(x, [3, 5, 7, 9]), st.mode(["r", "b", "r"]))
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.mean(["a"]), lambda: st.quantiles([1], n=0), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0, 1]), lambda: st.correlation([1], [1]), lambda: st.fmean([]), lambda: st.variance([]), lambda: st.quantiles([1, 2], method="x"), lambda: st.correlation([1, 1], [1, 2]), lambda: st.median(5)): tr(f)
from fractions import Fraction as F
from decimal import Decimal as D
print(st.mean([F(1, 2), F(1, 3)]), st.mean([D("1.5"), D("2.5")]), st.variance([F(1), F(2), F(4)]), st.median([D(1), D(2)]), st.mean([1, F(1, 2)]))
n = st.NormalDist(10, 2); print(n, n.mean, n.stdev, n.variance, round(n.cdf(12), 6), round(n.pdf(10), 6), round(n.inv_cdf(0.975), 4), n + 5, n * 2, n + n, round(n.zscore(14), 2), st.NormalDist.from_samples([1, 2, 3])); tr(lambda: st.NormalDist(0, -1))
t0 = time.perf_counter(); t1 = time.perf_counter(); print(t1 >= t0, time.monotonic() <= time.monotonic(), isinstance(time.time(), float), isinstance(time.time_ns(), int), time.sleep(0)); tr(lambda: time.sleep(-1)); tr(lambda: time.sleep("a"))
print(time.gmtime(0)[:6], time.gmtime(86400 * 365).tm_yday, time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.asctime(time.gmtime(0)), time.struct_time(range(9)).tm_min)
random.seed(42); a = [random.randint(1, 100) for _ in range(5)]; random.seed(42); print(a == [random.randint(1, 100) for _ in range(5)], a, random.random(), random.choice("abc"), random.sample(range(10), 3), random.uniform(1, 2), random.getrandbits(16), random.randrange(0, 10, 3))
l = list(range(6)); random.Random(1).shuffle(l); print(l, random.Random(7).choices("ab", k=5), random.Random(3).gauss(0, 1), random.Random("text").random(), random.Random(5).triangular(), random.Random(0).betavariate(1, 2), random.Random(0).expovariate(1))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1), lambda: random.seed([1]), lambda: random.getrandbits(-1), lambda: random.choices("ab", weights=[1])): tr(f)
s = random.Random(9); state = s.getstate(); v = s.random(); s.setstate(state); print(v == s.random(), len(state)); raise st.StatisticsError("the end")
