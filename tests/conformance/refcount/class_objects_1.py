class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
import gc
def make():
    class Local(D): pass
    x = Local('instance of local class')
    return x
x = make()
print(type(x).__name__)
x = None
print('-- class attribute lives with the class')
class C:
    shared = D('shared')
    def __init__(self): self.own = D('own')
c = C()
c = None
print('class still there')
C.shared = D('replacement')
del C
gc.collect()
print('-- class dropped after collect')
class K: item = D('item')
k = K()
del K
gc.collect()
print('instance keeps class', k.item.n)
k = None
gc.collect()
print('-- property and method')
