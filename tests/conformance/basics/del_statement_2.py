class P:
    shared = 'class'
    def __init__(self):
        self.shared = 'instance'
        self.items = [1, 2, 3]
p = P()
def twice():
    v = 1
    del v
    del v
for f in (twice, lambda: [].__delitem__(0), lambda: {}.__delitem__('k'), lambda: delattr(p, 'zip')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, '-', e)
try:
    del undefined_name
except NameError as e:
    print(e)
try:
    del (1, 2).x
except AttributeError as e:
    print(e)
try:
    t = (1, 2)
    del t[0]
except TypeError as e:
    print(e)
class D:
    def __delitem__(self, k): print('delitem', k)
    def __delattr__(self, n): print('delattr', n)
o = D()
del o[1], o.x, o[1:2], o['k', 2]
for i in range(3):
    del i
print('i' in globals())
def arg(n):
    del n
    return 'n' in locals()
print(arg(5))
def loop():
    for k in [1]:
        pass
    del k
    return locals()
print(loop())
class Body:
    tmp = 5
    keep = tmp * 2
    del tmp
print(Body.keep, hasattr(Body, 'tmp'))
