# When the objects of a loop go: the last one waits for the name.
class Loud:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n)
for x in map(Loud, range(3)):
    print('body', x.n)
print('after the loop')
del x
for x in [Loud('in a list'), Loud('second')]:
    print('body', x.n)
print('after the list')
x = None
for i, x in enumerate([Loud('e0'), Loud('e1')]):
    pass
print('after enumerate')
x = i = None
names = [x.n for x in [Loud('c0'), Loud('c1')]]
print(names)
while (x := Loud('walrus')) and not x.n.startswith('w'):
    pass
print('after while')
x = 0
for a, b in [(Loud('l'), Loud('r'))]:
    a = None
    print('a let go')
b = None
for x in (Loud(k) for k in 'pq'):
    break
print('broken')
x = None
print('end')
