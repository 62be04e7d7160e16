class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls.__name__, name, kw)
        cls.registry[name or cls.__name__.lower()] = cls
    def run(self): return type(self).__name__
class Csv(Plugin): pass
class Json(Plugin, name='js'): pass
class Deep(Json, name='deep'): pass
print(sorted(Plugin.registry), Plugin.registry['js']().run())
try:
    class Bad(Plugin, name='x', other=1): pass
except TypeError as e:
    print(e)
try:
    class Bad2(other=1): pass
except TypeError as e:
    print(e)
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
