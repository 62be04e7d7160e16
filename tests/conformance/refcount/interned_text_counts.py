# Text made of name characters is interned but can die; names of the program cannot.
from sys import getrefcount as rc
s = 'hello'; print(rc(s))
t = 'hello'; print(rc(s))
def f(): return 'hello'
print(rc(s))
my_var = 1
print(rc('my_var'), rc('not_a_name_here'), rc('rc'), rc('f'))
class A: attribute_x = 1
print(rc('attribute_x'))
a = A(); a.other_attr = 5
print(rc('other_attr'))
d = {'key_one': 1}; print(rc('key_one'), [rc(k) for k in d])
import sys
x = sys.intern('dyn' + str(1)); print(rc(x))
y = 'dyn' + str(2); print(rc(y)); z = sys.intern(y); print(rc(y), y is z)
def g(param_name): local_name = 1; return rc('param_name'), rc('local_name')
print(g(1))
print(rc('kwarg_here'), dict(kwarg_here=1) is not None)
print(rc('a'), rc('ab'), rc(''))
print([rc(q) for q in ['one', 'two', 'three']])
w = 'wor' 'ld'; print(rc(w)); v = 'x' * 5; print(rc(v)); u = 'con' + 'cat'; print(rc(u)); h = f'he{1}'; print(rc(h)); n = str(12345); print(rc(n)); c = 'hello'[1:3]; print(rc(c)); c1 = 'hello'[1]; print(rc(c1))
