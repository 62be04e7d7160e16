def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
values = [1, 1.5, 'a', None, [], (), {}, {1}, b'b', 2j, len, int]
for a in values:
    for b in ('x', None, [1]):
        t(lambda: a < b)
t(lambda: 1 >= 'a'); t(lambda: None <= None); t(lambda: {} > {}); t(lambda: [1, 'a'] < [1, 2]); t(lambda: (1, None) < (1, 2)); t(lambda: 1j < 2j); t(lambda: object() < object()); t(lambda: int < str); t(lambda: 'a' <= b'a'); t(lambda: {1} < [1])
t(lambda: [1, 'a'] < [2, 2]); t(lambda: (1, 'a') == (1, 2)); t(lambda: [None] == [None]); t(lambda: 1 == 'a'); t(lambda: None != 0); t(lambda: [] == ()); t(lambda: 2j == 2j)
class N:
    def __lt__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
class G:
    def __gt__(self, o): return 'reflected gt'
t(lambda: N() < N()); t(lambda: N() < 1); t(lambda: N() < G()); t(lambda: N() == 1); t(lambda: N() != N()); t(lambda: N() > N()); t(lambda: N() >= 5)
t(sorted, [3, 'a', 1]); t(sorted, [None, 1]); t(max, 1, 'a'); t(min, [[], 1]); t(max, {}, []); t(sorted, [{}, {}]); t(sorted, [1, 2j]); t([2, None].sort); t(sorted, ['a', 1], key=str)
t(lambda: 1 in 5); t(lambda: 1 in 'abc'); t(lambda: 'a' in None); t(lambda: [] in {}); t(lambda: {} in {1}); t(lambda: 'a' in b'a'); t(lambda: 300 in b'a'); t(lambda: 1 in len); t(lambda: None in 'a'); t(lambda: [] in {1: 2})
