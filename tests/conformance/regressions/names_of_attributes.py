# Names made while running are counted right: keyword arguments, attributes, format fields.
import sys
key = '-'.join(['x', 'y'])
def f(**kw): return list(kw)
before = sys.getrefcount(key)
print(f(**{key: 1}), sys.getrefcount(key) - before)
print('{a} {b}'.format(**{'a': 1, 'b': 2}))
class A: pass
a = A()
name = ''.join(['with', ' ', 'space'])
setattr(a, name, 1)
print(getattr(a, name), name in a.__dict__, hasattr(a, name))
delattr(a, name)
print(hasattr(a, name), a.__dict__)
