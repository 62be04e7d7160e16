class Shape:
    count = 0
    kinds = []
    def __init__(self, sides):
        self.sides = sides
        Shape.count += 1
    @classmethod
    def square(cls): return cls(4)
    @classmethod
    def total(cls): return f'{cls.__name__}: {cls.count}'
    @staticmethod
    def is_valid(n): return n >= 3
    @classmethod
    def register(cls, name):
        cls.kinds.append(name)
        return cls
class Colored(Shape):
    def __init__(self, sides, color='red'):
        super().__init__(sides)
        self.color = color
    @classmethod
    def square(cls):
        s = super().square()
        s.color = 'blue'
        return s
s, c = Shape.square(), Colored.square()
print(type(s).__name__, type(c).__name__, c.color, c.sides, Shape.total(), Colored.total(), c.total())
print(Shape.is_valid(2), s.is_valid(3), Colored.is_valid(5), Shape.__dict__['is_valid'].__func__(3))
Colored.register('x').register('y')
print(Shape.kinds, Colored.kinds is Shape.kinds)
Colored.count = 100
print(Shape.count, Colored.count, Colored.total())
print(Shape.square.__self__ is Shape, c.square.__self__ is Colored, Shape.is_valid is s.is_valid, Shape.square == Shape.square, Shape.square is Shape.square, type(Shape.square).__name__, type(Shape.is_valid).__name__)
print(type(vars(Shape)['square']).__name__, type(vars(Shape)['is_valid']).__name__, Shape.square.__func__.__name__, Shape.is_valid.__name__, Shape.square.__qualname__)
