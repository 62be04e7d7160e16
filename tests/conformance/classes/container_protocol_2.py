class IterOnly:
    def __iter__(self): return iter('abc')
try:
    reversed(IterOnly())
except TypeError as e:
    print(e)
class Rev:
    def __reversed__(self): return iter('zyx')
print(list(reversed(Rev())))
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([])
try:
    1 in NoContains()
except TypeError as e:
    print(e)
class Missing(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
m = Missing()
print(m['ab'], m, m.get('q'), 'q' in m)
class Keys:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k.upper()
print(dict(Keys()), {**Keys()}, (lambda **k: k)(**Keys()))
class Matrix:
    def __init__(self): self.d = {}
    def __getitem__(self, rc): return self.d.get(rc, 0)
    def __setitem__(self, rc, v): self.d[rc] = v
mt = Matrix()
mt[1, 2] = 5
mt[0, 0] += 1
print(mt[1, 2], mt[0, 0], mt[9, 9], mt.d)
class Generic:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(Generic[5], Generic['x', 1])
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10
print(list(Hint()))
