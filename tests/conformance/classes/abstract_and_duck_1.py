from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f'{self.name} {self.area():.2f}'
class Square(Shape):
    name = 'square'
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Half(Shape):
    def area(self): return 0
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Square(3).describe(), sorted(Shape.__abstractmethods__), isinstance(Square(1), Shape), issubclass(Half, Shape))
class Third(Half):
    @property
    def name(self): return 'third'
print(Third().describe())
@Shape.register
class Virtual: pass
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), Shape in Virtual.__mro__)
class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return any('__len__' in k.__dict__ for k in c.__mro__) or NotImplemented
class HasLen:
    def __len__(self): return 1
