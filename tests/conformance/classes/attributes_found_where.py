# Where an attribute is found: data descriptor, instance, class, __getattr__.
class Data:
    def __set_name__(self, owner, name): self.name = name; print('named', owner.__name__, name)
    def __get__(self, o, t=None): return f'data {self.name} of {"class" if o is None else "instance"}'
    def __set__(self, o, v): print('set', self.name, v)
    def __delete__(self, o): print('delete', self.name)
class NonData:
    def __get__(self, o, t=None): return 'non-data'
class Base:
    data = Data(); non = NonData(); plain = 'class value'
    def method(self): return 'method'
    @property
    def prop(self): return 'property'
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(): return 'static'
    def __getattr__(self, name):
        if name.startswith('auto_'): return name[5:]
        raise AttributeError(f'no {name} here')
o = Base()
o.__dict__.update(data='hidden', non='instance non', plain='instance value', method=lambda: 'own method', prop='hidden too')
print(o.data, o.non, o.plain, o.method(), o.prop, o.cm(), o.sm(), o.auto_x, Base.data, Base.non, Base.cm())
o.data = 5; del o.data; print(o.__dict__['data'])
for name in ('nope', 'prop'):
    try: setattr(o, name, 1); print('set', name) if name == 'nope' else None
    except AttributeError as e: print(e)
try: o.missing
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
print(getattr(o, 'missing', 'default'), hasattr(o, 'missing'), hasattr(o, 'auto_y'))
class Slots:
    __slots__ = ('a', 'b')
s = Slots(); s.a = 1; print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'))
for act in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: delattr(s, 'b')):
    try: act()
    except AttributeError as e: print(e)
class Sub(Slots): pass
t = Sub(); t.c = 3; t.a = 1; print(t.__dict__, t.a)
print(vars(t), dir(t)[-3:], type(Slots.a).__name__, Base.__dict__['cm'].__func__.__name__)
class Meta(type):
    @property
    def shown(cls): return 'on the metaclass'
    def __getattr__(cls, name): return f'{cls.__name__} has no {name}'
class WithMeta(metaclass=Meta): pass
print(WithMeta.shown, WithMeta.anything, hasattr(WithMeta(), 'shown'))
