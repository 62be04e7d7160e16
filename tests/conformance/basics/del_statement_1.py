x = 1
del x
print('x' in globals())
a, b, c = 1, 2, 3
del a, (b, c)
print([n for n in ('a', 'b', 'c') if n in globals()])
l = list(range(10))
del l[0], l[-1], l[2:5]
print(l)
del l[:]
print(l)
d = {'a': {'b': {'c': 1, 'd': 2}}}
del d['a']['b']['c']
print(d)
class P:
    shared = 'class'
    def __init__(self):
        self.shared = 'instance'
        self.items = [1, 2, 3]
p = P()
del p.shared
print(p.shared, vars(p))
del p.items[1]
print(p.items)
del P.shared
print(hasattr(p, 'shared'))
def local():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v
print(local())
def twice():
    v = 1
    del v
    del v
