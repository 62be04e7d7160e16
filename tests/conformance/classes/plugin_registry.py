# Classes that enter themselves: __init_subclass__, __set_name__, a metaclass, and what each is told.
class Plugin:
    known = {}
    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.key = key or cls.__name__.lower()
        Plugin.known[cls.key] = cls
    def __class_getitem__(cls, key): return cls.known[key]
class Field:
    def __set_name__(self, owner, name): self.name = name; print('field', name, 'of', owner.__name__)
    def __get__(self, o, owner=None): return self if o is None else o.__dict__.get(self.name, 'unset')
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f'{self.name} wants an int, not {type(v).__name__}')
        o.__dict__[self.name] = v
class Json(Plugin): size = Field()
class Csv(Plugin, key='table'): rows = Field(); cols = Field()
class Deep(Csv): pass
print(Plugin.known.keys(), Plugin['table'].__name__, Deep.key, Deep.__mro__[1].__name__)
d = Deep(); print(d.rows); d.rows = 3; print(d.rows, vars(d), type(Deep.rows).__name__)
try: d.cols = 'x'
except TypeError as e: print(e)
try:
    class Odd(Plugin, colour='red'): pass
except TypeError as e: print(e)
print('odd' in Plugin.known, Json.size.name, hasattr(Deep, 'size'))
