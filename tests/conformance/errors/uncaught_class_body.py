print('before')
class Good:
    x = 1
    y = [x] * 2
print(Good.y)
class Registry(type):
    names = []
    def __new__(mcs, name, bases, ns):
        if 'required' not in ns and bases:
            raise TypeError(f'{name} must define required')
        mcs.names.append(name)
        return super().__new__(mcs, name, bases, ns)
class Base(metaclass=Registry): pass
class Ok(Base):
    required = True
print(Registry.names)
try:
    class Bad(Base): pass
except TypeError as e:
    print(e, 'Bad' in globals())
for bases in ((int, str), (Base, object, Base), (object, Base), (bool,), (5,)):
    try:
        type('X', bases, {'required': 1})
    except TypeError as e:
        print(str(e).split('\n')[0])
class Worse(Base):
    required = undefined_thing
