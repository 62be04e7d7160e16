class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def outer():
    d = D('cell')
    def inner():
        return d.n
    return inner
f = outer()
print('outer returned')
print(f())
f = None
print('-- two closures share')
def pair():
    d = D('shared')
    return (lambda: d.n), (lambda: d)
a, b = pair()
a = None
print('b holds')
b = None
print('-- nonlocal rebinding')
def rebinder():
    d = D('first')
    def put(n):
        nonlocal d
        d = D(n)
    return put
put = rebinder()
put('second')
print('put')
put('third')
put = None
print('-- cell emptied')
