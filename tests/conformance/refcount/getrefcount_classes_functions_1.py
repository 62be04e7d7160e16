import sys
class A: pass
base = sys.getrefcount(A)
a = A()
print(sys.getrefcount(A) - base)
more = [A() for _ in range(5)]
print(sys.getrefcount(A) - base)
more.clear()
a = None
print(sys.getrefcount(A) - base)
def f(): pass
fb = sys.getrefcount(f)
f2 = f
A.method = f
print(sys.getrefcount(f) - fb)
m = A().method
print(sys.getrefcount(f) - fb)
del m, f2, A.method
print(sys.getrefcount(f) - fb)
l = []
lb = sys.getrefcount(l)
l.append(l)
print(sys.getrefcount(l) - lb)
app = l.append
print(sys.getrefcount(l) - lb)
del app
l.pop()
print(sys.getrefcount(l) - lb)
d = {}
db = sys.getrefcount(d)
