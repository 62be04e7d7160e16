import sys
class A: pass
o = A()
base = sys.getrefcount(o)
def delta(): return sys.getrefcount(o) - base
print(delta())
p = o
print('name', delta())
l = [o, o]
print('list twice', delta())
d = {'k': o, 'j': [o]}
print('dict and nested list', delta())
t = (o,) * 3
print('tuple times three', delta())
s = {o}
print('set', delta())
c = l[:] + l
print('copies', delta())
del l
print('del list', delta())
del c, t, s
print('del more', delta())
d.clear()
print('cleared', delta())
p = None
print('back', delta())
class Holder: pass
h = Holder()
h.x = h.y = o
print('attributes', delta())
del h.x
print('one attribute', delta())
h = None
print('holder gone', delta())
A.shared = o
print('class attribute', delta())
del A.shared
f = lambda x=o: x
print('default', delta())
r = f()
print('returned', delta())
del f, r
print('gone', delta())
it = iter([o])
print('iterator over list', delta())
next(it)
print('after next', delta())
list(it)
print('exhausted', delta())
z = zip([o], [o])
print('zip', delta())
del z, it
print(delta())
x, *y = [o, o, o]
print('star', delta())
del x, y
x = o if o else None
print('conditional', delta())
del x
print('end', delta())
