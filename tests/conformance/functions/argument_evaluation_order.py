from contextlib import nullcontext
log = []
def t(x):
    log.append(x)
    return x
def show(label):
    print(label, log)
    log.clear()
def f(*a, **k): pass
t(f)(t(1), t(2), k=t(3))
log[0] = 'f'
show('call')
f(*[t(1)], t(2), *[t(3)], k=t(4), **{'m': t(5)}, n=t(6))
show('star')
(t(1), t(2), [t(3)], {t(4): t(5), t(6): t(7)})
show('displays')
{**{t('a'): t(1)}, t('b'): t(2)}
show('dict unpack')
t(1) if t(0) else t(2)
show('conditional')
t(1) < t(2) < t(0) < t(5)
show('chained')
t('x') or t('y'); t('') or t('z'); t(0) and t(1)
show('boolean')
d = {}
d[t('k')] = t('v')
show('subscript assign')
d[t('k')] += t('w')
show('aug assign')
(d[t(1)], d[t(2)]) = t(3), t(4)
show('tuple assign')
a = b = t('once')
show('chain assign')
class O: pass
o = O()
def get(n):
    log.append(n)
    return o
get('a').x = get('b').y = t('value')
show('attr chain')
def deflt(p=t('p'), *, q=t('q')): pass
show('defaults')
deflt(); deflt()
show('calls')
lambda p=t('lam'): t('body')
show('lambda')
[t(i) for i in t(range(2)) if t(True)]
show('comprehension')
print(f'{t("f1")}{t("f2"):{t(">")}{t(4)}}')
show('fstring')
t([1, 2, 3])[t(0):t(2):t(1)]
show('slice')
def deco(n):
    log.append(f'get {n}')
    return lambda c: (log.append(f'apply {n}'), c)[1]
@deco(1)
@deco(2)
class K(t(object), metaclass=t(type)):
    log.append('body')
log[:] = [x if isinstance(x, str) else x.__name__ for x in log]
show('class')
t(2) + t(3) * t(4) ** t(1) - -t(5)
show('arithmetic')
not t(1) == t(2) in [t(2)]
show('in')
assert t(True), t('unused')
show('assert')
with t(nullcontext(t('cm'))) as z:
    log[1:] = ['entered', z]
show('with')
del d[t('k')], d[t(1)]
show('del')
try:
    raise t(ValueError)(t('arg')) from t(None)
except t(ValueError):
    log[0] = log[3] = 'VE'
show('raise')
