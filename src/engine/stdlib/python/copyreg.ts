/** copyreg: what pickle and copy ask about classes. Behaviour of Lib/copyreg.py, CPython 3.13. */
export const COPYREG_SOURCE = (): string => String.raw`
"""How classes take their instances apart, for pickle and copy."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}
_HEAPTYPE = 1 << 9
_new_type = type(int.__new__)


def pickle(ob_type, pickle_function, constructor_ob=None):
    """From now on pickle_function takes instances of ob_type apart."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import _functools, _operator
    return _functools.reduce, (_operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _native_base(cls):
    """The first class in the MRO that is not written in Python, or whose __new__ is its own native one."""
    for base in cls.__mro__:
        if not base.__flags__ & _HEAPTYPE:
            return base
        new = base.__new__
        if isinstance(new, _new_type) and new.__self__ is base:
            return base
    return object


def _reduce_ex(self, proto):
    cls = self.__class__
    base = _native_base(cls)
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    else:
        state = base(self)
    getstate = getattr(self, '__getstate__', None)
    if getstate is None:
        found = getattr(self, '__dict__', None)
    else:
        if getattr(self, '__slots__', None) and type(self).__getstate__ is object.__getstate__:
            raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
        found = getstate()
    args = (cls, base, state)
    return (_reconstructor, args, found) if found else (_reconstructor, args)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Names of the slots of a class and its bases; kept in the class."""
    known = cls.__dict__.get('__slotnames__')
    if known is not None:
        return known
    names = []
    if hasattr(cls, '__slots__'):
        for c in cls.__mro__:
            slots = c.__dict__.get('__slots__', ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    stripped = c.__name__.lstrip('_')
                    names.append(f'_{stripped}{name}' if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Gives a global a number that stands for it in pickles."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError('key %s is already registered with code %s' % (key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError('code %s is already in use for key %s' % (code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError('key %s is not registered with code %s' % (key, code))
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
`;
