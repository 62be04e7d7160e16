class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def f():
    a = D('a')
    b = D('b')
    c = D('c')
    print('body')
f()
print('returned')
def g(x, y):
    z = D('z')
    print('in g')
    return x
r = g(D('x'), D('y'))
print('r is', r.n)
r = None
def early(flag):
    a = D('first')
    if flag:
        return 'early'
    b = D('second')
    return 'late'
print(early(True))
print(early(False))
def reorder():
    b = None
    a = D('a2')
    b = D('b2')
reorder()
def nested():
    inner_held = D('outer local')
    def inner():
        loc = D('inner local')
        print('inside inner')
    inner()
    print('back in nested')
nested()
def args(*a, **k):
    print(len(a), sorted(k))
args(D('pos1'), D('pos2'), key=D('kw'))
print('after args')
def ret():
    a = D('kept')
    b = D('dropped')
    return [a]
q = ret()
print('have', q[0].n)
del q
def unused():
    D('never bound')
    print('mid')
unused()
