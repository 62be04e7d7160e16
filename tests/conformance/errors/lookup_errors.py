def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
d, l, tp, s = {'a': 1}, [1, 2], (1, 2), 'ab'
t(lambda: d['b']); t(lambda: d[1]); t(lambda: d[None]); t(lambda: d[(1, 'x')]); t(lambda: d[1.5]); t(lambda: d['quote"s']); t(lambda: d["it's"]); t(lambda: d[b'b'])
t(lambda: l[2]); t(lambda: l[-3]); t(lambda: tp[5]); t(lambda: s[9]); t(lambda: b'ab'[4]); t(lambda: range(3)[3]); t(lambda: [][0]); t(lambda: ''[0]); t(lambda: bytearray(b'a')[1])
t(lambda: l['a']); t(lambda: tp['a']); t(lambda: s['a']); t(lambda: l[float(1)]); t(lambda: b'a'['x']); t(lambda: range(3)['x']); t(lambda: l[1, 2]); t(lambda: s[()])
t(lambda: d[[]]); t(lambda: d[{}]); t(lambda: {}[set()]); t(lambda: l[10 ** 30]); t(lambda: d.pop('zz')); t(lambda: {}.popitem()); t(lambda: l.pop(7)); t(lambda: [].pop()); t(lambda: set().pop())
t(lambda: {1}.remove(2)); t(lambda: {1}.remove('x')); t(lambda: l.remove(9)); t(lambda: l.index(9)); t(lambda: tp.index(9)); t(lambda: s.index('z')); t(lambda: s.rindex('z')); t(lambda: b'a'.index(b'z')); t(lambda: l.index(1, 1))
def setitem(o, k, v): o[k] = v
def delitem(o, k): del o[k]
t(setitem, l, 9, 0); t(setitem, tp, 0, 1); t(setitem, s, 0, 'x'); t(setitem, l, 'k', 1); t(setitem, 5, 0, 1); t(setitem, b'ab', 0, 1); t(setitem, range(3), 0, 1); t(setitem, {1}, 0, 1); t(setitem, d, [], 1); t(setitem, bytearray(b'a'), 0, 300); t(setitem, None, 0, 0)
t(delitem, l, 9); t(delitem, tp, 0); t(delitem, d, 'zz'); t(delitem, s, 0); t(delitem, 5, 0); t(delitem, l, 'x'); t(delitem, {1}, 1); t(delitem, None, 1)
five = 5
t(lambda: five[0]); nothing = None
t(lambda: nothing[0]); t(lambda: len[0]); t(lambda: object()[0]); t(lambda: int[0]); t(lambda: iter([1])[0]); t(lambda: bool(1)[0])
class C: pass
t(lambda: C()[0]); t(lambda: C[0]); t(setitem, C(), 0, 0); t(delitem, C(), 0); t(lambda: C().x[0])
for e in (KeyError('k'), KeyError(1, 2), KeyError(), IndexError('i'), LookupError('l'), KeyError('a\nb')):
    print(repr(e), '|', str(e), '|', isinstance(e, LookupError), e.args)
try:
    d['first']['second']
except KeyError as e:
    print(e.args[0], len(e.args))
