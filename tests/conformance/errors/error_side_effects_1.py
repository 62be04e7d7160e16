l = [1, 2, 3]
def boom(x):
    if x == 3:
        raise ValueError(f'boom {x}')
    return x * 10
try:
    l[:] = [boom(x) for x in l]
except ValueError as e:
    print(e, l)
try:
    l.extend(boom(x) for x in (1, 2, 3, 4))
except ValueError as e:
    print(e, l)
d = {}
try:
    d.update((x, boom(x)) for x in (1, 2, 3))
except ValueError as e:
    print(e, d)
a = 1
try:
    a, b = boom(2), boom(3)
except ValueError:
    print(a, 'b' in globals())
try:
    a, (b, c) = 5, (6,)
except ValueError as e:
    print(a, e)
x = [0]
try:
    x[0], x[5], x[0] = 'first', 'second', 'third'
except IndexError as e:
    print(x, e)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(t, e)
s = {1}
try:
    s |= {2, boom(3)}
except ValueError:
    print(s)
class C:
    def __init__(self):
        self.a = 1
        self.b = boom(3)
        self.c = 3
