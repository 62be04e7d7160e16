/** collections: containers from containers. Behaviour of Lib/collections/__init__.py and Modules/_collectionsmodule.c; deque is a ring in a list, CPython 3.13. */
export const COLLECTIONS_SOURCE = (): string => String.raw`
"""Containers made from the built-in ones."""
from operator import itemgetter as _itemgetter


class deque:
    """
    A list with two ends. Items lie in _items between _head and the end of the ring: taking from the left only moves _head.
    """

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._ring = [None] * 8
        self._head = 0
        self._len = 0
        self._maxlen = maxlen
        self._state = 0
        for x in iterable:
            self.append(x)

    maxlen = property(lambda self: self._maxlen)

    def _grow(self):
        self._ring = [self._ring[(self._head + i) % len(self._ring)] for i in range(self._len)] + [None] * max(self._len, 8)
        self._head = 0

    def append(self, x, /):
        if self._maxlen is not None and self._len == self._maxlen:
            if self._maxlen == 0:
                return
            self.popleft()
        if self._len == len(self._ring):
            self._grow()
        self._ring[(self._head + self._len) % len(self._ring)] = x
        self._len += 1
        self._state += 1

    def appendleft(self, x, /):
        if self._maxlen is not None and self._len == self._maxlen:
            if self._maxlen == 0:
                return
            self.pop()
        if self._len == len(self._ring):
            self._grow()
        self._head = (self._head - 1) % len(self._ring)
        self._ring[self._head] = x
        self._len += 1
        self._state += 1

    def pop(self):
        if not self._len:
            raise IndexError('pop from an empty deque')
        self._len -= 1
        self._state += 1
        i = (self._head + self._len) % len(self._ring)
        x = self._ring[i]
        self._ring[i] = None
        return x

    def popleft(self):
        if not self._len:
            raise IndexError('pop from an empty deque')
        x = self._ring[self._head]
        self._ring[self._head] = None
        self._head = (self._head + 1) % len(self._ring)
        self._len -= 1
        self._state += 1
        return x

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def clear(self):
        while self._len:
            self.pop()

    def rotate(self, n=1, /):
        if self._len > 1:
            for _ in range(n % self._len):
                self.appendleft(self.pop()) if self._maxlen is None or self._len < self._maxlen else self._turn()

    def _turn(self):
        x = self.pop()
        self.appendleft(x)

    def reverse(self):
        items = list(self)
        self.clear()
        self.extend(reversed(items))

    def copy(self):
        return type(self)(self, self._maxlen) if self._maxlen is not None else type(self)(self)

    __copy__ = copy

    def count(self, x, /):
        return sum(1 for v in self if v is x or v == x)

    def index(self, x, start=0, stop=None, /):
        n = self._len
        if start < 0:
            start = max(start + n, 0)
        stop = n if stop is None else stop + n if stop < 0 else min(stop, n)
        for i in range(start, stop):
            v = self[i]
            if v is x or v == x:
                return i
        raise ValueError(f'{x!r} is not in deque')

    def insert(self, i, x, /):
        if self._maxlen is not None and self._len >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        items = list(self)
        items.insert(i, x)
        self.clear()
        self.extend(items)

    def remove(self, x, /):
        for i, v in enumerate(self):
            if v is x or v == x:
                del self[i]
                return
        raise ValueError('deque.remove(x): x not in deque')

    def _at(self, i):
        if not isinstance(i, int):
            raise TypeError(f'sequence index must be integer, not {type(i).__name__!r}')
        n = self._len
        if not -n <= i < n:
            raise IndexError('deque index out of range')
        return (self._head + i % n) % len(self._ring)

    def __getitem__(self, i, /):
        return self._ring[self._at(i)]

    def __setitem__(self, i, x, /):
        self._ring[self._at(i)] = x

    def __delitem__(self, i, /):
        self._at(i)
        items = list(self)
        del items[i]
        self.clear()
        self.extend(items)

    def __len__(self):
        return self._len

    def __iter__(self):
        state = self._state
        for i in range(self._len):
            if self._state != state:
                raise RuntimeError('deque mutated during iteration')
            yield self._ring[(self._head + i) % len(self._ring)]
        if self._state != state:
            raise RuntimeError('deque mutated during iteration')

    def __reversed__(self):
        state = self._state
        for i in reversed(range(self._len)):
            if self._state != state:
                raise RuntimeError('deque mutated during iteration')
            yield self._ring[(self._head + i) % len(self._ring)]

    def __contains__(self, x, /):
        return any(v is x or v == x for v in self)

    def __repr__(self):
        if getattr(self, '_printing', False):
            return '[...]'
        self._printing = True
        try:
            inside = repr(list(self))
        finally:
            del self._printing
        return f'{type(self).__name__}({inside})' if self._maxlen is None else f'{type(self).__name__}({inside}, maxlen={self._maxlen})'

    def __eq__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return len(self) == len(other) and list(self) == list(other)

    def __lt__(self, other, /):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def __mul__(self, n, /):
        return type(self)(list(self) * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n, /):
        items = list(self) * n
        self.clear()
        self.extend(items)
        return self

    __class_getitem__ = classmethod(type(list[int]))


class defaultdict(dict):
    """A dict that makes a missing value by calling default_factory."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


class OrderedDict(dict):
    """A dict that can move a key to either end and compares order."""

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key) if key in self else self[key]
        if last:
            dict.__setitem__(self, key, value)
        else:
            rest = list(self.items())
            dict.clear(self)
            dict.__setitem__(self, key, value)
            for k, v in rest:
                dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self)) if last else next(iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        r = self.__eq__(other)
        return r if r is NotImplemented else not r

    __hash__ = None

    def __repr__(self):
        return f'{type(self).__name__}({dict(self)!r})' if self else f'{type(self).__name__}()'

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new


class Counter(dict):
    """A dict from things to how often they came."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        for elem, n in self.items():
            for _ in range(n):
                yield elem

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                for elem, n in iterable.items():
                    self[elem] = n + self.get(elem, 0)
            else:
                for elem in iterable:
                    self[elem] = self.get(elem, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                for elem, n in iterable.items():
                    self[elem] = self.get(elem, 0) - n
            else:
                for elem in iterable:
                    self[elem] = self.get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            d = dict(self.most_common())
        except TypeError:
            d = dict(self)
        return f'{type(self).__name__}({d!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _merged(self, other, f):
        result = Counter()
        for elem in [*self, *[e for e in other if e not in self]]:
            n = f(self[elem], other[elem])
            if n > 0:
                result[elem] = n
        return result

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return self._merged(other, max) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return self._merged(other, min) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return self._merged(Counter(), lambda a, b: a)

    def __neg__(self):
        return self._merged(Counter(), lambda a, b: -a)

    def _keep_positive(self):
        for elem in [e for e, n in self.items() if not n > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, n in other.items():
            self[elem] += n
        return self._keep_positive()

    def __isub__(self, other):
        for elem, n in other.items():
            self[elem] -= n
        return self._keep_positive()

    def __ior__(self, other):
        for elem, n in other.items():
            if n > self[elem]:
                self[elem] = n
        return self._keep_positive()

    def __iand__(self, other):
        for elem, n in self.items():
            if other[elem] < n:
                self[elem] = other[elem]
        return self._keep_positive()


_KEYWORDS = frozenset('False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A tuple class whose items also have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = str(typename)
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith('_') or name in seen:
                field_names[index] = f'_{index}'
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(reversed(list(zip(reversed(field_names), reversed(defaults)))))
    field_names = tuple(field_names)
    count = len(field_names)

    def __new__(_cls, /, *args, **kwargs):
        if len(args) == count and not kwargs:
            return tuple.__new__(_cls, args)
        if len(args) > count:
            given = len(args) + 1
            low = count + 1 - len(field_defaults)
            takes = f'from {low} to {count + 1}' if field_defaults else f'{count + 1}'
            raise TypeError(f'{typename}.__new__() takes {takes} positional argument{"s" if count else ""} but {given} were given')
        values = list(args)
        missing = []
        for name in field_names[len(args):]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name in field_defaults:
                values.append(field_defaults[name])
            else:
                missing.append(name)
        for name in kwargs:
            if name in field_names:
                raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
        if missing:
            shown = [repr(n) for n in missing]
            text = shown[0] if len(shown) == 1 else ' and '.join(shown) if len(shown) == 2 else ', '.join(shown[:-1]) + ', and ' + shown[-1]
            raise TypeError(f'{typename}.__new__() missing {len(missing)} required positional argument{"" if len(missing) == 1 else "s"}: {text}')
        return tuple.__new__(_cls, values)

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self)) if False else self._make([kwds.pop(n, v) for n, v in zip(field_names, self)])
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return self.__class__.__name__ + '(' + ', '.join([f'{n}={v!r}' for n, v in zip(field_names, self)]) + ')'

    def _asdict(self):
        return dict(zip(field_names, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        '__doc__': f'{typename}({", ".join(field_names)})', '__slots__': (), '_fields': field_names, '_field_defaults': field_defaults,
        '__new__': __new__, '_make': _make, '__replace__': _replace, '_replace': _replace, '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, f'Alias for field number {index}')
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    result = type(typename, (tuple,), namespace)
    if module is None:
        import sys
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except AttributeError:
            module = '__main__'
    result.__module__ = module
    return result


class _tuplegetter:
    # Descriptor of a named field. No docstring: each one has its own.
    __slots__ = '_index', '__doc__'

    def __init__(self, index, doc):
        self._index = index
        self.__doc__ = doc

    def __get__(self, obj, cls=None):
        return self if obj is None else tuple.__getitem__(obj, self._index)

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, obj):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f'_tuplegetter({self._index}, {self.__doc__!r})'


from collections.abc import MutableMapping as _MutableMapping, MutableSequence as _MutableSequence
_MutableSequence.register(deque)


class ChainMap(_MutableMapping):
    """Several mappings looked up in order; writes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        d = {}
        for mapping in reversed(self.maps):
            d.update(dict.fromkeys(mapping))
        return iter(d)

    def __contains__(self, key):
        return any(key in m for m in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f'{type(self).__name__}({", ".join(map(repr, self.maps))})'

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}') from None

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.') from None

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}') from None

    def clear(self):
        self.maps[0].clear()


class UserDict(_MutableMapping):
    """A dict to derive from: everything goes through data."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self): return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item): self.data[key] = item
    def __delitem__(self, key): del self.data[key]
    def __iter__(self): return iter(self.data)
    def __contains__(self, key): return key in self.data
    def __repr__(self): return repr(self.data)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def copy(self):
        return self.__class__(self.data)


class UserList(_MutableSequence):
    """A list to derive from: everything goes through data."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(initlist)

    def __repr__(self): return repr(self.data)
    def __eq__(self, other): return self.data == (other.data if isinstance(other, UserList) else other)
    def __lt__(self, other): return self.data < (other.data if isinstance(other, UserList) else other)
    def __contains__(self, item): return item in self.data
    def __len__(self): return len(self.data)
    def __getitem__(self, i): return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]
    def __setitem__(self, i, item): self.data[i] = item
    def __delitem__(self, i): del self.data[i]
    def __add__(self, other): return self.__class__(self.data + list(other))
    def __mul__(self, n): return self.__class__(self.data * n)
    def insert(self, i, item): self.data.insert(i, item)
    def copy(self): return self.__class__(self)
    def sort(self, /, *args, **kwds): self.data.sort(*args, **kwds)


class UserString:
    """A str to derive from: everything goes through data."""

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(seq)

    def __str__(self): return self.data
    def __repr__(self): return repr(self.data)
    def __hash__(self): return hash(self.data)
    def __eq__(self, other): return self.data == (other.data if isinstance(other, UserString) else other)
    def __lt__(self, other): return self.data < (other.data if isinstance(other, UserString) else other)
    def __len__(self): return len(self.data)
    def __contains__(self, s): return str(s) in self.data
    def __getitem__(self, i): return self.__class__(self.data[i])
    def __add__(self, other): return self.__class__(self.data + str(other))
    def __mul__(self, n): return self.__class__(self.data * n)

    def __getattr__(self, name):
        method = getattr(self.data, name)

        def call(*args, **kwargs):
            r = method(*args, **kwargs)
            return self.__class__(r) if isinstance(r, str) else r
        return call


__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']
`;
