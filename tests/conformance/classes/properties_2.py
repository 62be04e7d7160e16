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
class Sub(Temp):
    @property
    def celsius(self): return 'sub ' + str(super().celsius)
s = object.__new__(Sub)
s._c = 7
print(s.celsius)
try:
    s.celsius = 3
except AttributeError as e:
    print(e)
class Old:
    def get(self): return 'got'
    def set(self, v): print('set', v)
    x = property(get, set, doc='old style')
    y = property(lambda self: self.x * 2)
    z = property()
