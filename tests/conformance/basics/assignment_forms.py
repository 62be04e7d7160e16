a = b = c = []
a.append(1)
print(a is b is c, c)
x, y = 1, 2
x, y = y, x + y
print(x, y)
n = 10
n += 5; n -= 3; n *= 2; n //= 5; n **= 3; n %= 50; n <<= 2; n |= 1; n ^= 7; n &= 0xff; n >>= 1
print(n)
f = 7
f /= 2
print(f)
s = 'ab'
t = s
s += 'c'
print(s, t)
lst = [1]
alias = lst
lst += (2, 3)
print(alias, lst is alias)
lst = lst + [4]
print(alias, lst, lst is alias)
i = 0
arr = [0, 0, 0]
i, arr[i] = 2, 'set'
print(i, arr)
order = []
def mark(v):
    order.append(v)
    return v
d = {}
d[mark('key')] = mark('value')
print(order)
order.clear()
d[mark('k1')], d[mark('k2')] = mark('v1'), mark('v2')
print(order, d)
annotated: int = 'not checked'
print(annotated, __annotations__)
only_declared: str
try:
    only_declared
except NameError as e:
    print(e)
[p, (q, r)] = 'ab', 'cd'
print(p, q, r)
matrix = [[0] * 3] * 2
matrix[0][1] = 5
print(matrix)
