class Trace:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls=None):
        print('get', self.name, obj is None, cls.__name__ if cls else None)
        return self if obj is None else obj.__dict__.get('_' + self.name, 'unset')
    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__['_' + self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)
        del obj.__dict__['_' + self.name]

class NonData:
    def __get__(self, obj, cls): return 'non-data'

class A:
    x = Trace('x')
    y = NonData()

a = A()
print(a.x)
a.x = 5
print(a.x)
a.__dict__['x'] = 'shadow'
print(a.x, a.__dict__)
print(a.y)
a.y = 'own'
print(a.y)
del a.y
print(a.y)
del a.x
try: del a.x
except KeyError as e: print('KeyError', e)
print(A.x is A.__dict__['x'])
A.x = 'plain'
print(a.x)
class OnlySet:
    def __set__(self, o, v): print('only set', v)
class B:
    z = OnlySet()
b = B()
print(type(b.z).__name__)
b.z = 1
b.__dict__['z'] = 'from dict'
print(b.z)
try: del b.z
except AttributeError as e: print(type(e).__name__, e)
class OnlyDel:
    def __delete__(self, o): print('only delete')
class C: w = OnlyDel()
c = C()
try: c.w = 3
except AttributeError as e: print(type(e).__name__, e)
del c.w
print(hasattr(c, 'w'), type(c.w).__name__)
f = A.__init__ if '__init__' in A.__dict__ else None
print(f)
def func(self): return ('bound to', type(self).__name__)
print(func.__get__(a, A)())
print(func.__get__(None, A) is func)
try: func.__get__(None, None)
except TypeError as e: print(e)
print(str.upper.__get__('abc')())
try: str.upper.__get__(3)
except TypeError as e: print(e)
print(property(lambda s: 7).__get__(a))
print(classmethod(func).__get__(a, A)())
print(staticmethod(func).__get__(a, A) is func)
