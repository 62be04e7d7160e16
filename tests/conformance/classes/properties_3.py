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
class Old:
    def get(self): return 'got'
    def set(self, v): print('set', v)
    x = property(get, set, doc='old style')
    y = property(lambda self: self.x * 2)
    z = property()
o = Old()
o.x = 5
print(o.x, o.y, Old.x.__doc__)
for f in (lambda: o.z, lambda: setattr(o, 'z', 1), lambda: delattr(o, 'x')):
    try:
        f()
    except AttributeError as e:
        print(e)
class Lazy:
    @property
    def data(self):
        print('computing')
        self.__dict__['cached'] = [1]
        return self.__dict__['cached']
l = Lazy()
print(l.data, l.data is l.cached)
class Sub2(Temp):
    @Temp.celsius.getter
    def celsius(self): return 'getter only changed'
s2 = Sub2(3)
s2.celsius = 9
print(s2.celsius, s2._c, Temp(1).celsius)
class ClassProp:
    count = 0
    def __init__(self): type(self).count += 1
    @property
    def n(self): return self.count
print([ClassProp().n for _ in range(3)], ClassProp.count)
