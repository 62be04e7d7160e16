l = [3, 1, 2]
print(l.append(4), l, l.extend('ab'), l, l.insert(1, 'ins'), l, l.insert(-1, 'neg'), l, l.insert(100, 'far'), l)
print(l.pop(), l.pop(0), l.pop(-2), l)
print(l.index(1), l.count(2), l.remove(2), l)
print([1, 2, 1, 3].index(1, 1), [1, 2] + [3], [1, 2] * 2, 2 * [0], [1] * 0, [[]] * 2, 2 in [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [] < [0], [2] > [1, 9])
c = l.copy()
print(c == l, c is l, c.clear(), c, l)
l[0], l[-1] = l[-1], l[0]
print(l, len(l), l[-1])
print(list('abc'), list((1, 2)), list({'k': 1}), list(range(3)), list(), list(map(str, [1])), [i for i in [1, 2, 3]][::-1])
r = [1, 2, 3]
r.reverse()
print(r, list(reversed(r)), sorted(r), r)
r += 'xy'
r *= 2
print(r)
r[2:5] = []
print(r)
a = [[0] * 2 for _ in range(2)]
a[0][0] = 1
print(a)
s = []
s += s
s.extend(s)
print(s)
s = [1]
s.extend(s)
s += s
print(s)
t = ([], 1)
try:
    t[0].append('x')
    t[0] += ['y']
except TypeError as e:
    print(e, t)
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [1].index(2), lambda: [][0], lambda: [1][-2], lambda: [1] + (2,), lambda: [1] * 'a', lambda: [1] * 1.5,
            lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: list(1, 2), lambda: [] < 5, lambda: [1, 'a'] < [1, 2], lambda: [].insert('a', 1), lambda: [].nope, lambda: [].sort(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
try:
    r[99] = 1
except IndexError as e:
    print(e)
try:
    del r[99]
except IndexError as e:
    print(e)
stack = []
for ch in '(()())':
    stack.append(ch) if ch == '(' else stack.pop()
print(stack, [x * y for x in [1, 2] for y in [3, 4]], [*[1], *[2]], [[1, 2][0]][0])
