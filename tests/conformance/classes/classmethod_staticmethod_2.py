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
class Stat:
    @staticmethod
    def a(): return 'a'
    b = staticmethod(len)
    c = len
    d = lambda self: 'lambda with self'
    e = classmethod(lambda cls: cls.__name__)
    @staticmethod
    def chain(*args): return args
    via_body = a()
    def inst(self): return self.a() + Stat.a()
o = Stat()
print(o.a(), o.b([1]), o.c([1, 2]), o.d(), o.e(), o.chain(1, 2), Stat.chain(), o.inst(), Stat.via_body)
for f in (lambda: Stat.a(1), lambda: o.a(1), lambda: Stat.d(), lambda: Stat.e(1), lambda: Shape.is_valid(), lambda: Stat.inst()):
    try:
        f()
    except TypeError as e:
        print(e)
class Counter:
    _next = 0
    @classmethod
    def next_id(cls):
        cls._next += 1
        return cls._next
class CounterA(Counter): pass
print(Counter.next_id(), Counter.next_id(), CounterA.next_id(), Counter.next_id(), CounterA.next_id(), Counter._next, CounterA._next)
sm = staticmethod(lambda x: x + 1)
print(sm(4), sm.__wrapped__(5))
def plain(self): return f'plain {self}'
Stat.added = plain
Stat.added_static = staticmethod(plain)
print(Stat.added(1), type(o.added).__name__, o.added_static(2))
o.per_instance = plain
print(o.per_instance(3))
import types
o.bound = types.MethodType(lambda self, x: (self is o, x), o)
print(o.bound(7))
