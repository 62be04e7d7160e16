class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def make(n): return D(n)
make('ignored')
print('after ignored')
x = make('kept')
print('kept', x.n)
x = make('second')
print('second', x.n)
def passthrough(v): return v
y = passthrough(x)
x = None
print('y holds')
y = None
def tuple_ret(): return D('t0'), D('t1')
a, _ = tuple_ret()
print('unpacked')
_ = None
print('dropped _')
a = None
def none_ret(): D('none')
print(none_ret())
def finally_ret():
    d = D('try value')
    try:
        return d
    finally:
        print('finally')
        d = None
        print('name gone, value waits')
finally_ret()
print('--')
def override():
    try:
        return D('lost')
    finally:
        return 'won'
print(override())
def attr(): return D('attr').n
print(attr())
def method_chain():
    class C(D):
        def me(self): return self
    return C('chain').me().me().n
print(method_chain())
print((lambda: D('lambda'))().n)
print([make(1), make(2)][1].n)
print({'k': make('dict')}['k'].n)
print((make('cond') if True else None).n)
print(make('l').n + make('r').n)
s = make('x').n if make('test') else 0
print(s)
