from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, d.pop(), d.popleft(), d)
d.extend('ab'); d.extendleft('xy')
print(d, d.count('a'), d.index('a'), list(reversed(d)))
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.remove('a'); d.insert(1, 'new'); d.reverse()
print(d, d.copy() == d, d == list(d))
d[0] = 'set'; del d[1]
print(d, d + deque([9]), deque('ab') * 2, deque([1, 2]) < deque([1, 3]), bool(deque()), d.clear(), d)
m = deque(maxlen=3)
for i in range(5):
    m.append(i)
    print(list(m), end=' ')
m.appendleft('L')
print(m, m.maxlen, deque([1, 2, 3, 4], 2), deque('abc', maxlen=0))
m.extend([7, 8]); print(m)
try:
    m.insert(0, 'x')
except IndexError as e:
    print(e)
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n, end='; ')
