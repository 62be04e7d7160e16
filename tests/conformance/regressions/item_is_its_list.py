import sys
a = [1, 2]
a.append(a)
before = sys.getrefcount(a)
for _ in range(3):
    b = a[2]
    a[0] = a
    a[0] = 1
print(sys.getrefcount(a) - before)
del b
print(sys.getrefcount(a) - before)
print(a[2][2][2] is a)
x = 2.5
y = x + x * x - x / x
print(x, y)
