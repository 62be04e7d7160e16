total = 0
def add(n):
    global total
    total += n
for i in range(5):
    add(i)
print(total)
def create():
    global made
    made = 'made inside'
create()
print(made)
def local_shadow():
    total = 'local'
    return total, globals()['total']
print(local_shadow())
def unbound():
    print(total)
    total = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
def levels():
    x = 'levels'
    def one():
        nonlocal x
        x += '+one'
        def two():
            nonlocal x
            x += '+two'
        two()
        return x
    return one(), x
print(levels())
def skip():
    x = 'enclosing'
    def inner():
        global x
        x = 'module'
    inner()
    return x
print(skip(), x)
class K:
    x = 'class'
    def method(self):
        return x
print(K().method(), K.x)
def locals_view():
    a = 1
    b = [2]
    return sorted(locals().items())
print(locals_view())
def del_global():
    global made
    del made
del_global()
