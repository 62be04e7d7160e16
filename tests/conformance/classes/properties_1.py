class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def celsius(self):
        "degrees"
        return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273:
            raise ValueError('too cold')
        self._c = v
    @celsius.deleter
    def celsius(self):
        print('deleting')
        del self._c
    @property
    def fahrenheit(self): return self._c * 9 / 5 + 32
t = Temp(100)
print(t.celsius, t.fahrenheit)
t.celsius += 5
print(t.celsius, vars(t))
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    t.fahrenheit = 1
except AttributeError as e:
    print(e)
try:
    del t.fahrenheit
except AttributeError as e:
    print(e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)
print(type(Temp.celsius).__name__, Temp.celsius.__doc__, Temp.celsius.fget.__name__, Temp.fahrenheit.fset)
t.__dict__['celsius'] = 'in dict'
t._c = 1
print(t.celsius, t.__dict__['celsius'])
