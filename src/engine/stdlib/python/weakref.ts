/** weakref: collections that do not keep what they hold alive. Behaviour of Lib/weakref.py and Lib/_weakrefset.py, CPython 3.13. */
export const WEAKREF_SOURCE = (): string => String.raw`
"""Weak references and collections of them."""
import sys as _sys
from _weakref import ref, proxy, getweakrefcount, getweakrefs, ReferenceType, ProxyType, CallableProxyType

_GenericAlias = type(list[int])
if 'types' not in _sys.modules:
    # CPython's module imports types, which leaves a dead class behind for the collector.
    class _C:
        def _m(self): pass
    _C()._m
    del _C
del _sys

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A weak reference to a bound method: dead when the object or the function is."""
    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

        def died(which):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, died)
        self._func_ref = ref(func, died)
        self._meth_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            return not self == other
        return NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows the key its value stands under."""
    __slots__ = 'key',

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class _Guarded:
    """Entries must not leave a table while somebody walks it: they wait in _pending until the last walker is done."""

    def _begin(self):
        self._walkers += 1

    def _end(self):
        self._walkers -= 1
        if not self._walkers:
            self._drop_pending()

    def _drop_pending(self):
        pending = self._pending
        while pending:
            self._forget(pending.pop())


class WeakValueDictionary(_Guarded):
    """A mapping whose entries vanish when their value does."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._pending = []
        self._walkers = 0

        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walkers:
                    self._pending.append(wr)
                else:
                    self._forget(wr)
        self._remove = remove
        self.update(other, **kw)

    def _forget(self, wr):
        if self.data.get(wr.key) is wr:
            del self.data[wr.key]

    def _settle(self):
        if self._pending and not self._walkers:
            self._drop_pending()

    def __getitem__(self, key):
        self._settle()
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __delitem__(self, key):
        self._settle()
        del self.data[key]

    def __len__(self):
        self._settle()
        return len(self.data) - len(self._pending)

    def __contains__(self, key):
        self._settle()
        try:
            return self.data[key]() is not None
        except KeyError:
            return False

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        self._settle()
        self.data[key] = KeyedRef(value, self._remove, key)

    def get(self, key, default=None):
        self._settle()
        wr = self.data.get(key)
        o = None if wr is None else wr()
        return default if o is None else o

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def items(self):
        self._settle()
        self._begin()
        try:
            for k, wr in self.data.items():
                v = wr()
                if v is not None:
                    yield k, v
        finally:
            self._end()

    def keys(self):
        for k, v in self.items():
            yield k

    __iter__ = keys

    def values(self):
        for k, v in self.items():
            yield v

    def valuerefs(self):
        self._settle()
        return list(self.data.values())

    itervaluerefs = valuerefs

    def pop(self, key, *args):
        self._settle()
        wr = self.data.pop(key, None)
        o = None if wr is None else wr()
        if o is None:
            if args:
                return args[0]
            raise KeyError(key)
        return o

    def popitem(self):
        self._settle()
        while True:
            key, wr = self.data.popitem()
            o = wr()
            if o is not None:
                return key, o

    def clear(self):
        self.data.clear()

    def setdefault(self, key, default=None):
        o = self.get(key)
        if o is not None:
            return o
        self[key] = default
        return default

    def update(self, other=None, /, **kwargs):
        self._settle()
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, o in other.items():
                self[key] = o
        for key, o in kwargs.items():
            self[key] = o

    def __eq__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        c = self.copy()
        c.update(other)
        return c

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        c = self.__class__()
        c.update(other)
        c.update(self)
        return c

    def __ior__(self, other):
        self.update(other)
        return self

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    __hash__ = None


class WeakKeyDictionary(_Guarded):
    """A mapping whose entries vanish when their key does."""

    def __init__(self, dict=None):
        self.data = {}
        self._pending = []
        self._walkers = 0

        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walkers:
                    self._pending.append(wr)
                else:
                    self._forget(wr)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _forget(self, wr):
        self.data.pop(wr, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data) - len(self._pending)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def items(self):
        self._begin()
        try:
            for wr, value in self.data.items():
                key = wr()
                if key is not None:
                    yield key, value
        finally:
            self._end()

    def keys(self):
        for k, v in self.items():
            yield k

    __iter__ = keys

    def values(self):
        for k, v in self.items():
            yield v

    def keyrefs(self):
        return list(self.data)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            wr, value = self.data.popitem()
            o = wr()
            if o is not None:
                return o, value

    def clear(self):
        self.data.clear()

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        if kwargs:
            for key, value in kwargs.items():
                self[key] = value

    def __eq__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        c = self.copy()
        c.update(other)
        return c

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        c = self.__class__()
        c.update(other)
        c.update(self)
        return c

    def __ior__(self, other):
        self.update(other)
        return self

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    __hash__ = None


class WeakSet(_Guarded):
    """A set whose items vanish when nothing else refers to them."""

    def __init__(self, data=None):
        self.data = set()
        self._pending = []
        self._walkers = 0

        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walkers:
                    self._pending.append(wr)
                else:
                    self._forget(wr)
        self._remove = remove
        if data is not None:
            self.update(data)

    def _forget(self, wr):
        self.data.discard(wr)

    def __iter__(self):
        self._begin()
        try:
            for wr in self.data:
                item = wr()
                if item is not None:
                    yield item
        finally:
            self._end()

    def __len__(self):
        return len(self.data) - len(self._pending)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while True:
            try:
                wr = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = wr()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        other = set(other)
        return self.__class__(item for item in self if item not in other)
    __sub__ = difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)
    __and__ = intersection

    def intersection_update(self, other):
        other = set(other)
        for item in list(self):
            if item not in other:
                self.discard(item)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new
    __or__ = union

    def symmetric_difference(self, other):
        other = self.__class__(other)
        return self.difference(other).union(other.difference(self))
    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if other is self:
            self.clear()
            return
        for item in set(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        other = set(other)
        return all(item in other for item in self)
    __le__ = issubset

    def issuperset(self, other):
        return all(item in self for item in other)
    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    __hash__ = None


class _Call:
    __slots__ = 'weakref', 'func', 'args', 'kwargs', 'index', 'atexit'


class finalize:
    """Calls func(*args, **kwargs) when obj dies, or when it is called itself, whichever is first; at most once."""
    __slots__ = ()
    _registry = {}
    _count = 0
    _dirty = False
    _watched = False

    def __init__(self, obj, func, /, *args, **kwargs):
        call = _Call()
        call.weakref = ref(obj, self)
        call.func = func
        call.args = args
        call.kwargs = kwargs or None
        call.atexit = True
        finalize._count += 1
        call.index = finalize._count
        self._registry[self] = call
        finalize._dirty = True
        if not finalize._watched:
            import atexit
            atexit.register(finalize._exitfunc)
            finalize._watched = True

    def __call__(self, _=None):
        call = self._registry.pop(self, None)
        if call:
            return call.func(*call.args, **(call.kwargs or {}))

    def detach(self):
        call = self._registry.get(self)
        obj = call and call.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, call.func, call.args, call.kwargs or {})

    def peek(self):
        call = self._registry.get(self)
        obj = call and call.weakref()
        if obj is not None:
            return (obj, call.func, call.args, call.kwargs or {})

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        call = self._registry.get(self)
        return bool(call) and call.atexit

    @atexit.setter
    def atexit(self, value):
        call = self._registry.get(self)
        if call:
            call.atexit = bool(value)

    @classmethod
    def _exitfunc(cls):
        import gc
        import sys
        enabled = gc.isenabled()
        gc.disable()
        pending = []
        try:
            while cls._registry:
                if finalize._dirty or not pending:
                    finalize._dirty = False
                    pending = sorted((f for f, call in cls._registry.items() if call.atexit), key=lambda f: cls._registry[f].index)
                if not pending:
                    break
                f = pending.pop()
                try:
                    f()
                except Exception as e:
                    sys.excepthook(type(e), e, e.__traceback__)
        finally:
            if enabled:
                gc.enable()

    def __repr__(self):
        call = self._registry.get(self)
        obj = call and call.weakref()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(obj).__name__, id(obj))


__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']
`;
