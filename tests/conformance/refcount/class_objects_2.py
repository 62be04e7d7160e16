class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class P:
    @property
    def fresh(self): return D('fresh')
    @classmethod
    def build(cls): return cls()
    def __del__(self): print('free P')
P().fresh
print('used')
P.build()
print('built')
print('-- metaclass instance')
class Meta(type):
    def __call__(cls, *a):
        print('calling')
        return super().__call__(*a)
class M(D, metaclass=Meta): pass
M('m')
print('-- class body temporaries')
class Body:
    tmp = D('tmp')
    del tmp
    for i in range(2):
        tmp = D(i)
    del tmp
print('-- inheritance and super().__del__')
class Sub(D):
    def __del__(self):
        print('sub first')
        super().__del__()
Sub('sub')
print('end')
