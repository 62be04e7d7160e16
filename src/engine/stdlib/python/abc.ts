/** abc: abstract base classes. Behaviour of Lib/abc.py and Lib/_py_abc.py, without its caches; the registry holds strong references, CPython 3.13. */
export const ABC_SOURCE = (): string => String.raw`
"""Abstract base classes: classes that say what their subclasses must have."""


def abstractmethod(funcobj):
    """Marks a method that subclasses must give; a class that still has one cannot be called."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _missing(cls, namespace):
    found = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                found.add(name)
    return frozenset(found)


class ABCMeta(type):
    """Metaclass of abstract base classes. Remembers virtual subclasses in _abc_registry."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _missing(cls, namespace)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        """Makes subclass count as a subclass without deriving it."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls.__subclasscheck__(subclass):
            return True
        kind = type(instance)
        return kind is not subclass and cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        ok = cls.__subclasshook__(subclass)
        if ok is not NotImplemented:
            return bool(ok)
        if cls in type.mro(subclass) if subclass is type else cls in subclass.__mro__:
            return True
        for other in cls.__dict__.get('_abc_registry', ()):
            if issubclass(subclass, other):
                return True
        for other in type.__subclasses__(cls):
            if issubclass(subclass, other):
                return True
        return False


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        found = set()
        for base in cls.__bases__:
            for name in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                    found.add(name)
        for name, value in cls.__dict__.items():
            if getattr(value, '__isabstractmethod__', False):
                found.add(name)
        cls.__abstractmethods__ = frozenset(found)
    return cls


def get_cache_token():
    return 0


class ABC(metaclass=ABCMeta):
    """Derive from this to get ABCMeta without writing metaclass=."""
    __slots__ = ()
`;
