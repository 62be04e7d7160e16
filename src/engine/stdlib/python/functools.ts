/** functools: functions about functions. Behaviour of Lib/functools.py; lru_cache is opened up so that its ring can be looked at, CPython 3.13. */
export const FUNCTOOLS_SOURCE = (): string => String.raw`
"""Functions that take or give functions."""
from types import MethodType, GenericAlias

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator for a wrapper: update_wrapper with the wrapped function given first."""
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


_NOTHING = object()


def reduce(function, iterable, initial=_NOTHING, /):
    """Folds the items from the left into one value."""
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _NOTHING:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in it:
        value = function(value, item)
        item = None
    return value


class partial:
    """Create a new function with partial application of the given arguments and keywords."""
    __slots__ = 'func', 'args', 'keywords', '__dict__', '__weakref__'

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __sizeof__(self):
        return object.__sizeof__(self) + 8

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args), *['%s=%r' % kv for kv in self.keywords.items()]]
        return '%s.%s(%s)' % (cls.__module__, cls.__qualname__, ', '.join(parts))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if not callable(func) or not isinstance(args, tuple) or (keywords is not None and not isinstance(keywords, dict)):
            raise TypeError('invalid partial state')
        self.func = func
        self.args = tuple(args)
        self.keywords = {} if keywords is None else keywords if type(keywords) is dict else dict(keywords)
        if namespace:
            self.__dict__.update(namespace)

    __class_getitem__ = classmethod(GenericAlias)


class partialmethod:
    """partial for methods: self comes first when it is called."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, (staticmethod, classmethod)):
            def bound(self_, /, *args, **keywords):
                return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
            return bound if obj is None else MethodType(bound, obj)
        func = self.func if get is None else get(obj, cls)
        return partial(func, *self.args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *['%s=%r' % kv for kv in self.keywords.items()]]
        return 'functools.partialmethod(%s)' % ', '.join(parts)


class KeyWrapper:
    """The key cmp_to_key gives an item: comparing keys calls the two-argument function."""
    __slots__ = 'obj', '_mycmp'

    def __init__(self, mycmp, obj):
        self._mycmp = mycmp
        self.obj = obj

    def _with(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError('other argument must be K instance')
        return self._mycmp(self.obj, other.obj)

    def __lt__(self, other): return self._with(other) < 0
    def __gt__(self, other): return self._with(other) > 0
    def __eq__(self, other): return self._with(other) == 0
    def __le__(self, other): return self._with(other) <= 0
    def __ge__(self, other): return self._with(other) >= 0
    __hash__ = None


def cmp_to_key(mycmp):
    """A key function for sorted() from an old-style comparison."""
    def K(obj):
        return KeyWrapper(mycmp, obj)
    return K


def _not(name):
    def method(self, other):
        r = getattr(type(self), name)(self, other)
        return r if r is NotImplemented else not r
    return method


def _or_equal(name):
    def method(self, other):
        r = getattr(type(self), name)(self, other)
        return r if r is NotImplemented else r or self == other
    return method


def _and_unequal(name):
    def method(self, other):
        r = getattr(type(self), name)(self, other)
        return r if r is NotImplemented else r and self != other
    return method


def _not_and_unequal(name):
    def method(self, other):
        r = getattr(type(self), name)(self, other)
        return r if r is NotImplemented else not r and self != other
    return method


def _not_or_equal(name):
    def method(self, other):
        r = getattr(type(self), name)(self, other)
        return r if r is NotImplemented else not r or self == other
    return method


_DERIVED = {
    '__lt__': (('__gt__', _not_and_unequal), ('__le__', _or_equal), ('__ge__', _not)),
    '__le__': (('__ge__', _not_or_equal), ('__lt__', _and_unequal), ('__gt__', _not)),
    '__gt__': (('__lt__', _not_and_unequal), ('__ge__', _or_equal), ('__le__', _not)),
    '__ge__': (('__le__', _not_or_equal), ('__gt__', _and_unequal), ('__lt__', _not)),
}


def total_ordering(cls):
    """Fills in the missing ones of <, <=, >, >= from one of them and ==."""
    have = {op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)}
    if not have:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(have)
    for name, make in _DERIVED[root]:
        if name not in have:
            method = make(root)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class cached_property:
    """Computed at the first access, then an ordinary entry of the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _NOTHING)
        if value is _NOTHING:
            value = self.func(instance)
            cache[self.attrname] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ('hits', 'misses', 'maxsize', 'currsize')

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])
    __match_args__ = _fields

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **kwds):
        return type(self)(**{**self._asdict(), **kwds})

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % self


_CacheInfo.__name__ = _CacheInfo.__qualname__ = 'CacheInfo'


class _Link:
    """A cell of the cache: in a ring, from the least recently used to the most."""
    __slots__ = 'prev', 'next', 'key', 'result'

    def __repr__(self):
        return f'<link {self.key!r}>'


class _Key:
    """Arguments as a dict key; the hash is made once."""
    __slots__ = 'parts', 'hashvalue'

    def __init__(self, parts):
        self.parts = parts
        self.hashvalue = hash(parts)

    def __hash__(self):
        return self.hashvalue

    def __eq__(self, other):
        return self.parts == other.parts

    def __repr__(self):
        return repr(self.parts)


_KWD_MARK = object()


def _make_key(args, kwds, typed):
    if not kwds and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return _Key(args)
    parts = args
    if kwds:
        parts += (_KWD_MARK,)
        for item in kwds.items():
            parts += item
    if typed:
        parts += tuple([type(v) for v in args])
        if kwds:
            parts += tuple([type(v) for v in kwds.values()])
    return _Key(parts)


class _lru_cache_wrapper:
    """
    A function that remembers its results. Opened up for looking at:
    cache  dict: arguments -> link (or the result itself when maxsize is None)
    root   ring of links; root.next was used longest ago, root.prev last
    """

    def __init__(self, func, maxsize, typed):
        self.cache = {}
        self.hits = self.misses = 0
        self.maxsize = maxsize
        self._typed = typed
        self._func = func
        root = self.root = _Link()
        root.prev = root.next = root
        root.key = root.result = None
        update_wrapper(self, func)

    def __call__(self, /, *args, **kwds):
        if self.maxsize == 0:
            self.misses += 1
            return self._func(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        if self.maxsize is None:
            result = self.cache.get(key, _NOTHING)
            if result is not _NOTHING:
                self.hits += 1
                return result
            self.misses += 1
            result = self.cache[key] = self._func(*args, **kwds)
            return result
        root = self.root
        link = self.cache.get(key)
        if link is not None:
            self._unlink(link)
            self._link_last(link)
            self.hits += 1
            return link.result
        self.misses += 1
        result = self._func(*args, **kwds)
        if key in self.cache:
            return result
        if len(self.cache) >= self.maxsize:
            oldest = root.next
            self._unlink(oldest)
            del self.cache[oldest.key]
        link = _Link()
        link.key = key
        link.result = result
        self._link_last(link)
        self.cache[key] = link
        return result

    def _unlink(self, link):
        link.prev.next = link.next
        link.next.prev = link.prev

    def _link_last(self, link):
        root = self.root
        link.prev = root.prev
        link.next = root
        root.prev.next = link
        root.prev = link

    def __get__(self, instance, owner=None):
        return self if instance is None else MethodType(self, instance)

    def cache_info(self):
        return _CacheInfo(self.hits, self.misses, self.maxsize, len(self.cache))

    def cache_parameters(self):
        return {'maxsize': self.maxsize, 'typed': self._typed}

    def cache_clear(self):
        self.cache.clear()
        root = self.root
        link = root.next
        root.prev = root.next = root
        while link is not root:
            link.prev, link = None, link.next
        self.hits = self.misses = 0

    def __repr__(self):
        return '<functools._lru_cache_wrapper object at %#x>' % id(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 136


_lru_cache_wrapper.__module__ = 'functools'


def lru_cache(maxsize=128, typed=False):
    """Decorator: remembers the results of the last maxsize different calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _lru_cache_wrapper(user_function, maxsize, typed)
    return decorating_function


def cache(user_function, /):
    """lru_cache without a limit."""
    return lru_cache(maxsize=None)(user_function)


def singledispatch(func):
    """A function that picks its implementation by the class of its first argument."""
    registry = {}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                if c is object:
                    break
                return registry[c]
        best = None
        for c in registry:
            if c is not object and issubclass(cls, c) and (best is None or issubclass(c, best)):
                best = c
        return registry[best or object]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            func = cls
            hints = [v for k, v in getattr(func, '__annotations__', {}).items() if k != 'return']
            if not hints:
                raise TypeError(f'Invalid first argument to ' + chr(96) + 'register()' + chr(96) + f': {cls!r}. Use either ' + chr(96) + '@register(some_class)' + chr(96) + ' or plain ' + chr(96) + '@register' + chr(96) + ' on an annotated function.')
            cls = hints[0]
        for c in getattr(cls, '__args__', None) or (cls,):
            registry[c] = func
        return func

    @wraps(func)
    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{func.__name__} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            impl = self.dispatcher.dispatch(args[0].__class__)
            return impl.__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)


reduce.__module__ = cmp_to_key.__module__ = '_functools'

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']

import _machine
for _c in (partial, KeyWrapper, _lru_cache_wrapper):
    _machine.native_name(_c)
del _c, _machine
`;
