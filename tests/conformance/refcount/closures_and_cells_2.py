class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def emptied():
    d = D('emptied')
    def look(): return d
    del d
    print('deleted in outer')
    return look
look = emptied()
try:
    look()
except NameError as e:
    print(type(e).__name__)
print('-- default argument')
def g(x=D('default')): pass
g = None
print('-- lambda in list')
fs = [lambda d=D(i): d for i in range(2)]
fs.pop()
print('popped')
fs = None
print('-- method closure')
class A:
    def m(self): return 1
    def __del__(self): print('free A')
m = A().m
print(m())
m = None
print('-- decorator')
def keep(fn):
    token = D('token of ' + fn.__name__)
    def wrap(): return token.n, fn()
    return wrap
@keep
def hello(): return 'hi'
print(hello())
del hello
print('end')
