class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
for d in [D(1), D(2)]:
    print('loop', d.n)
print('loop over, d is', d.n)
d = None
print('-- generator source')
def gen():
    for i in range(3):
        yield D(i)
for d in gen():
    print('got', d.n)
del d
print('-- iter over popped list')
l = [D('a'), D('b')]
while l:
    item = l.pop(0)
    print('popped', item.n)
item = None
print('-- break')
for d in [D('p'), D('q'), D('r')]:
    if d.n == 'q':
        break
print('broke at', d.n)
d = None
print('-- unpacking loop')
for k, v in {'x': D('vx'), 'y': D('vy')}.items():
    print(k, v.n)
print('after')
v = 0
print('-- comprehension')
names = [d.n for d in [D('c1'), D('c2')]]
print(names)
print('-- enumerate and zip')
for i, d in enumerate(map(D, 'mn')):
    print(i, d.n)
d = None
for a, b in zip(map(D, 'uv'), map(D, 'xy')):
    print(a.n, b.n)
a = b = None
print('-- exhausted iterator lets go')
src = [D('s')]
it = iter(src)
next(it)
del src
print('iterator holds list')
next(it, None)
print('exhausted')
