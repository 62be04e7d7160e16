# Every name below is looked up in one place of the code, before and after what it means has changed.
def size(x):
    return len(x)

print(size([1, 2]))
len_was = len
len = lambda x: -1
print(size([1, 2]))
del len
print(size([1, 2]))
import builtins
builtins.len = lambda x: -2
print(size([1, 2]))
builtins.len = len_was
print(size([1, 2]))

class Thing:
    kind = 'class'
    def __init__(self):
        self.a = 1
        self.b = 2
    def hello(self):
        return 'hello'

def look(t):
    return t.b

def call(t):
    return t.hello()

def put(t, v):
    t.b = v

t = Thing()
print(look(t), call(t))
put(t, 3)
print(look(t))
del t.b
try:
    print(look(t))
except AttributeError as e:
    print(e)
put(t, 4)
print(look(t), list(t.__dict__))
t.hello = lambda: 'own'
print(call(t))
del t.hello
print(call(t))
Thing.hello = lambda self: 'changed'
print(call(t))
Thing.b = 'class attribute'
print(look(t))
Thing.b = property(lambda self: 'property', lambda self, v: print('set', v))
print(look(t))
put(t, 5)
del Thing.b
print(look(t))
t.__dict__ = {'x': 0, 'b': 'new dict'}
print(look(t))
put(t, 6)
print(t.__dict__)
t.__dict__ = {1: 0, 'b': 'general'}
print(look(t))
put(t, 7)
print(t.__dict__)

class Other(Thing):
    def __getattr__(self, name):
        return 'missing ' + name
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)

o = Other()
print(look(o), call(o))
put(o, 5)
print(look(o))
del o.b
print(look(o))
for x in (t, o, t, o):
    put(x, 1)
    print(look(x), end=' ')
print()
t.__class__ = Other
put(t, 10)
print(look(t))
Other.__getattribute__ = lambda self, name: 'all: ' + name
print(look(t), look(Thing()))
del Other.__getattribute__
print(look(t))

class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print('gone', self.name, getattr(value, 'name', value))

value = None
for i in range(4):
    value = Loud(i)
t = Thing()
for i in range(3):
    t.b = Loud('b%d' % i)
rows = [None]
for i in range(3):
    rows[0] = Loud('r%d' % i)
del rows, t
value = 0
for step in range(3):
    exec('value = value + step')
    globals()['value'] += 10
    print(value)
many = {}
for i in range(40):
    globals()['name%d' % i] = i
    value = value + 1
print(value)
