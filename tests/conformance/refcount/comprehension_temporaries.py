class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
print([D(i).n for i in range(3)])
print('--')
print([d.n for d in [D('a'), D('b')]])
print('--')
l = [D(i) for i in range(2)]
print('built')
l = [d.n for d in l]
print(l)
print('--')
s = sum(D(i).n for i in range(3))
print(s)
print('-- dict comp')
m = {k: D(k) for k in 'xy'}
m = {k: v.n for k, v in m.items()}
print(m)
print('-- filter in comp')
l = [d for d in map(D, range(4)) if d.n % 2]
print([d.n for d in l])
l = None
print('-- nested')
l = [[D((i, j)) for j in range(2)] for i in range(2)]
l = l[1]
print('kept second row')
l = None
print('-- walrus')
print([(d := D(i)).n for i in range(2)])
print('d is', d.n)
del d
print('-- lazily')
g = (D(i) for i in range(3))
x = next(g)
print(x.n)
y = next(g)
x = y
print(x.n)
x = y = None
print('rest')
for z in g:
    pass
z = None
print('-- any stops')
print(any(D(i).n == 1 for i in range(5)))
print('-- joined', ','.join(str(D(i).n) for i in range(2)))
