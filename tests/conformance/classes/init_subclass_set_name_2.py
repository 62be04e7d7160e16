class Field:
    order = []
    def __init__(self, default=None): self.default = default
    def __set_name__(self, owner, name):
        Field.order.append((owner.__name__, name))
        self.name = name
    def __get__(self, o, t): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v): o.__dict__[self.name] = v
class Model:
    fields = ()
    def __init_subclass__(cls):
        cls.fields = cls.fields + tuple(k for k, v in vars(cls).items() if isinstance(v, Field))
    def __init__(self, **kw):
        for k, v in kw.items():
            if k not in self.fields:
                raise TypeError(f'{type(self).__name__} has no field {k!r}')
            setattr(self, k, v)
    def __repr__(self): return f'{type(self).__name__}({", ".join(f"{f}={getattr(self, f)!r}" for f in self.fields)})'
class User(Model):
    name = Field('anon')
    age = Field(0)
class Admin(User):
    level = Field(1)
print(User(name='Ada'), Admin(age=3), Admin.fields, Field.order)
try:
    User(nope=1)
except TypeError as e:
    print(e)
late = Field('late')
User.extra = late
print(hasattr(late, 'name'))
class BadName:
    def __set_name__(self, o, n): raise ValueError('set_name failed')
try:
    class Holder:
        attr = BadName()
except ValueError as e:
    print(e, e.__notes__)
class Order:
    def __init_subclass__(cls): print('2 init_subclass')
class SN:
    def __set_name__(self, o, n): print('1 set_name', n)
class Meta(type):
    def __new__(m, *a):
        print('0 before')
        c = super().__new__(m, *a)
        print('3 after new')
        return c
    def __init__(c, *a):
        print('4 meta init')
class Both(Order, metaclass=Meta):
    print('body')
    x = SN()
