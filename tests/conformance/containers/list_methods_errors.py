def t(f):
    try: print('->', f())
    except Exception as e: print('!!', type(e).__name__, e)
L = lambda: [5, 3, 9, 1]
t(lambda: L()[4]); t(lambda: L()[-5]); t(lambda: L()['a']); t(lambda: L()[1.0]); t(lambda: L()[None]); t(lambda: L()[1:'a']); t(lambda: L()[::0]); t(lambda: L()[10**30]); t(lambda: L()[-10**30:10**30]); t(lambda: L()[1, 2]); t(lambda: L()[True])
def setitem(i, v):
    l = L(); l[i] = v; return l
t(lambda: setitem(0, 'x')); t(lambda: setitem(4, 1)); t(lambda: setitem('a', 1)); t(lambda: setitem(slice(1, 3), [])); t(lambda: setitem(slice(1, 3), 'abc')); t(lambda: setitem(slice(1, 3), 5)); t(lambda: setitem(slice(None, None, 2), [1])); t(lambda: setitem(slice(None, None, 2), [1, 2])); t(lambda: setitem(slice(None, None, 2), 5)); t(lambda: setitem(slice(3, 1), ['in'])); t(lambda: setitem(slice(None, None, -1), 'wxyz')); t(lambda: setitem(slice(None, None, -1), 'wx')); t(lambda: setitem(slice(10, 20), [7])); t(lambda: setitem(slice(-100, 1), {1: 2})); t(lambda: setitem(slice(0, 0, -2), []))
def delitem(i):
    l = L(); del l[i]; return l
t(lambda: delitem(0)); t(lambda: delitem(9)); t(lambda: delitem('a')); t(lambda: delitem(slice(1, 3))); t(lambda: delitem(slice(None, None, 2))); t(lambda: delitem(slice(None, None, -2))); t(lambda: delitem(slice(5, 1, -1)))
t(lambda: L().index(9)); t(lambda: L().index(7)); t(lambda: L().index(3, 2)); t(lambda: L().index(3, -3)); t(lambda: L().index('x')); t(lambda: L().index()); t(lambda: L().index(1, 'a')); t(lambda: L().remove(7)); t(lambda: L().count(3)); t(lambda: L().pop(9)); t(lambda: [].pop()); t(lambda: L().pop(-1)); t(lambda: L().pop('a')); t(lambda: L().insert()); t(lambda: L().insert('a', 1)); t(lambda: L().extend(5)); t(lambda: L().append()); t(lambda: L().append(1, 2)); t(lambda: L().reverse(1)); t(lambda: L().sort(5)); t(lambda: L().sort(key=5)); t(lambda: L().sort(bad=1)); t(lambda: [1, 'a'].sort()); t(lambda: [1, None].sort()); t(lambda: [{}, {}].sort()); t(lambda: sorted([1, 'a', 2])); t(lambda: sorted(5)); t(lambda: sorted()); t(lambda: sorted([1], 2)); t(lambda: [1j, 2j].sort()); t(lambda: L().copy(1)); t(lambda: L().clear(1))
t(lambda: L() + (1,)); t(lambda: L() + 5); t(lambda: 5 + L()); t(lambda: L() * 'a'); t(lambda: L() * 1.5); t(lambda: L() * -1); t(lambda: 2 * [1]); t(lambda: L() < 5); t(lambda: [1, 2] < [1, 3]); t(lambda: [1, 'a'] < [1, 2]); t(lambda: [1] == (1,)); t(lambda: [[1], [2]] > [[1], [1, 5]]); t(lambda: list(5)); t(lambda: list(x=1)); t(lambda: list(1, 2)); t(lambda: list('abc')); t(lambda: list({1: 2})); t(lambda: hash([])); t(lambda: [].foo); t(lambda: list.foo); t(lambda: list.append(5, 1)); t(lambda: list.append()); t(lambda: [1](0)); t(lambda: -[1]); t(lambda: [1] @ [2]); t(lambda: [1] & [2]); t(lambda: 'a' in [1, 'a']); t(lambda: [1, [2]] in [[1, [2]]])
def iadd(x, y): x += y; return x
t(lambda: iadd([1], 'ab')); t(lambda: iadd([1], 5)); t(lambda: iadd([1], {2: 3})); t(lambda: iadd((1,), [2])); t(lambda: iadd((1,), (2,)))
def imul(x, y): x *= y; return x
t(lambda: imul([1, 2], 2)); t(lambda: imul([1], 'a')); t(lambda: imul([1], -5))
a = [1]; a += a; print(a); a.extend(a); print(a); a[:] = a[::-1]; a[1:1] = a; print(a); a.append(a); print(a, a[-1] is a); print(a == a, repr(a))
b = [1, 2, 3]; b[1:2] = b; print(b); b.insert(100, 'end'); b.insert(-100, 'start'); b.insert(-1, 'before last'); print(b)
def during():
    l = [3, 2, 1]
    def key(x): l.append(9); return x
    l.sort(key=key)
t(during)
def during2():
    l = [3, 2, 1]
    def key(x): return len(l)
    l.sort(key=key); return l
t(during2)
x = [1, 2, 3, 4, 5, 6]; del x[1::2]; print(x); x[::2] = 'ab'; print(x); x *= 0; print(x)
print([1, 2] * 2, [[]] * 2, [None] * 3, list(reversed([1, 2])), [1, 2, 3].__reversed__(), list.__name__) if False else print([1, 2] * 2, [[]] * 2, list(reversed([1, 2])))
print([].__class__, [1].__len__(), [3, 1].__contains__(3), [1].__add__([2]), [1].__eq__((1,)), [1].__lt__(5), [1, 2].__getitem__(slice(1)), [1].__mul__(2), [1].__rmul__(2), [1].__iadd__('z'))
