# __getattr__ that reaches for an attribute it has not yet, and other loops of attribute hooks, caught.
import copy
class Wrapper:
    def __init__(self, inner):
        self.inner = inner
    def __getattr__(self, name):
        return getattr(self.inner, name)
w = Wrapper([3, 1])
w.append(2)
print(w.inner, w.count(3))
try:
    blank = Wrapper.__new__(Wrapper)
    blank.anything
except RecursionError as error:
    print(type(error).__name__, error)
class Guarded:
    def __init__(self):
        self._data = {}
    def __setattr__(self, name, value):
        self._data[name] = value
    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(name) from None
try:
    Guarded()
except RecursionError as error:
    print(type(error).__name__, error)
class Every:
    def __getattribute__(self, name):
        return self.__dict__[name]
try:
    Every().x
except RecursionError as error:
    print(type(error).__name__, error)
class Safe:
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        return f"made {name}"
print(Safe().anything)
