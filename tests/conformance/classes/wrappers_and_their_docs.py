# What classmethod, staticmethod and property take over from the function they wrap.
import weakref


class W:
    @staticmethod
    def s(a: int):
        "doc of s"

    @classmethod
    def c(cls):
        "doc of c"


s, c = W.__dict__['s'], W.__dict__['c']
print(s.__dict__)
print(list(c.__dict__), c.__name__, c.__qualname__)
s.mark = 1
print(s.mark, s.__wrapped__ is W.s, c.__doc__)


class described(property):
    """a property of another kind"""


class S:
    @described
    def spam(self):
        "doc of spam"
        return 1

    @spam.setter
    def spam(self, value):
        "never shown"

    @property
    def a(self):
        "doc one"

    @a.getter
    def a(self):
        "doc two"
        return 2

    plain = described(lambda self: 3, doc='given')
    none = described(lambda self: 4)


print(S.spam.__doc__, S.a.__doc__, S.plain.__doc__, S.none.__doc__, described.__doc__, sep=' | ')
print(S.spam.__dict__, S().spam, S().a, S().plain)


class Outer:
    class Inner:
        @property
        def q(self):
            pass


for change in ('Outer.Inner().q = 1', 'del Outer.Inner().q'):
    try:
        exec(change)
    except AttributeError as e:
        print(e)
try:
    property().__set_name__(1)
except TypeError as e:
    print(e)


class Flag:
    __isabstractmethod__ = []


print(property(Flag()).__isabstractmethod__, described(classmethod(print)).__isabstractmethod__)


# A class with no slots of its own takes the room its second base brings.
class A:
    __slots__ = ()


class B:
    pass


class C(A, B):
    __slots__ = ()


x = C()
x.attr = 2
print(x.__dict__, C.__basicsize__ == B.__basicsize__, weakref.ref(x)() is x, '__dict__' in C.__dict__)
del x.__dict__
print(hasattr(x, 'attr'), x.__dict__)
x.attr = 3
print(x.__dict__)


class L(list):
    def __new__(cls, seq, name=None):
        self = super().__new__(cls, seq)
        self.name = name
        return self


print(L([1, 2], name='l'), L([1, 2], name='l').name)
