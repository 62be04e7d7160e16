class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class Box(D): pass
b = Box('box')
b.one = D(1)
b.two = D(2)
b.three = D(3)
b = None
print('-- overwritten')
b = Box('box3')
b.x = D('first')
b.x = D('second')
b = None
print('-- via __dict__')
b = Box('box4')
b.__dict__['z'] = D('z')
b.a = D('a')
d = b.__dict__
b = None
print('dict alive', sorted(d))
d = None
print('-- replaced dict')
b = Box('box5')
b.k = D('old dict')
b.__dict__ = {'n': 'box5', 'k': D('new dict')}
print('replaced')
b = None
print('-- many')
b = Box('many')
for i in range(6):
    setattr(b, 'f%d' % i, D(i))
delattr(b, 'f3')
b = None
print('-- parent and child')
p, c = Box('parent'), Box('child')
p.child = c
c = None
print('child held')
p = None
print('end')
