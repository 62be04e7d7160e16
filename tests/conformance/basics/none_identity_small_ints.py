a = 256
b = 256
print(a is b, None is None, True is True, () is ())
def f(): pass
print(f(), f() is None, print() is None)
x = [1]
y = [1]
print(x == y, x is y, x is not y, [x] == [y], (x,) == (y,))
n = int('5')
m = int('5')
print(n is m, m is not None)
s = 'abc'
t = 'ab' + 'c'
u = ''.join(['a', 'b', 'c'])
print(s == t == u, s is t, s is u)
import sys
print(sys.intern(u) is s, sys.intern('new' + str(1)) is sys.intern('new1'))
print(tuple([1]) is tuple([1]), tuple((1,)) == (1,), tuple(z := (1, 2)) is z, list(z) is list(z))
big = int('1000')
big2 = int('1000')
print(big == big2, big is big2, [big][0] is big, {'k': big}['k'] is big)
neg = int('-5')
print(neg is int('-5'), int('-6') is int('-6'), int('256') is int('256'), int('257') is int('257'))
print(type(None)() is None, bool(1) is True, NotImplemented is NotImplemented, ... is Ellipsis, type(...)() is ...)
def default(v=None):
    if v is None:
        v = []
    v.append(1)
    return v
print(default(), default(), default([0]))
c = chr(97)
print(c is chr(97), 'hello'[0] is chr(104), b'a'[0:1] is bytes([97]), ''.join([]) is str(), bytes() is b'')
d = {}
e = d
d['k'] = 1
print(e, d is e, d is not {**d}, id(d) == id(e))
print(1 == 1.0, None == 0, None != False, [None] == [None], None in [0, None])
w = 3.5
v = w
w += 0
print(v == w, v is w, float(v) is v, int(3) is int(3.0), str(s) is s, tuple(()) is ())
