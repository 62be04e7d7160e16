class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
a = D(1)
b = a
del a
print('a deleted')
del b
print('b deleted')
a, b, c = D(2), D(3), D(4)
del b, a
print('b, a')
del c
def f():
    x = D('local')
    y = x
    del x
    print('x gone')
    del y
    print('y gone')
f()
class Box: pass
box = Box()
box.item = D('attr')
del box.item
print('attribute deleted')
d = {'k': D('value')}
del d['k']
l = [D(5), D(6), D(7)]
del l[1]
print('middle')
del l[:]
print('all')
def g():
    global glob
    glob = D('global')
g()
del glob
print('global deleted')
class Holder:
    item = D('class attribute')
del Holder.item
t = D('in tuple'),
keep = t[0]
del t
print('tuple gone')
del keep
for i in (1,):
    v = D('loop')
    del v
print('done')
