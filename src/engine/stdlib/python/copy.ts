/** copy: shallow and deep copies. Behaviour of Lib/copy.py, without the pickle protocol (reduce functions), CPython 3.13. */
export const COPY_SOURCE = (): string => String.raw`
"""Shallow and deep copies. The memo of deepcopy keeps shared and cyclic structure."""


from _weakref import ref


class Error(Exception):
    pass
error = Error

_ATOMS = {type(None), int, float, bool, complex, bytes, str, type(Ellipsis), type(NotImplemented), type, range, property, type(len), type(lambda: 0), type((lambda: 0).__code__), ref}
_UNCOPYABLE = {'generator', 'coroutine', 'async_generator', 'frame', 'module', 'traceback', 'lock', 'memoryview', 'cell'}


def _is_atom(cls):
    return cls in _ATOMS or issubclass(cls, type)


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if _is_atom(cls) or cls in (tuple, frozenset, slice):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    own = getattr(cls, '__copy__', None)
    if own is not None:
        return own(x)
    return _rebuild(x, None)


def deepcopy(x, memo=None):
    """A new object with copies of the contents, all the way down."""
    cls = type(x)
    if _is_atom(cls):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    if cls is list:
        y = []
        memo[id(x)] = y
        append = y.append
        for a in x:
            append(deepcopy(a, memo))
    elif cls is tuple:
        y = [deepcopy(a, memo) for a in x]
        known = memo.get(id(x), memo)
        if known is not memo:
            return known
        for a, b in zip(x, y):
            if a is not b:
                y = tuple(y)
                break
        else:
            y = x
    elif cls is dict:
        y = {}
        memo[id(x)] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is type(copy_method.__get__(memo)):
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        own = getattr(x, '__deepcopy__', None)
        y = own(memo) if own is not None else _rebuild(x, memo)
    if y is not x:
        memo[id(x)] = y
        # Keep x alive while its id stands in the memo.
        memo.setdefault(id(memo), []).append(x)
    return y


def copy_method(self):
    pass


def _reducer(cls):
    """The class's own way of being taken apart, None when it is object's."""
    for name in ('__reduce_ex__', '__reduce__'):
        own = getattr(cls, name, None)
        if own is not None and own is not getattr(object, name, None):
            return (lambda x: own(x, 4)) if name == '__reduce_ex__' else own
    return None


def _from_reduce(x, parts, memo, take):
    if isinstance(parts, str):
        return x
    func, args, state, items, pairs = (tuple(parts) + (None,) * 3)[:5]
    y = func(*[take(a) for a in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        state = take(state)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
                for name, value in (slots or {}).items():
                    setattr(y, name, value)
            if state:
                y.__dict__.update(state)
    if items is not None:
        for v in items:
            y.append(take(v))
    if pairs is not None:
        for k, v in pairs:
            y[take(k)] = take(v)
    return y


def _slot_names(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = '_%s%s' % (c.__name__.lstrip('_'), name)
            names.append(name)
    return names


def _rebuild(x, memo):
    """A copy of an instance by what it is made of: arguments of __new__, items, __dict__, slots."""
    cls = type(x)
    deep = memo is not None
    if cls.__name__ in _UNCOPYABLE:
        raise TypeError('cannot pickle %r object' % cls.__name__)
    take = (lambda v: deepcopy(v, memo)) if deep else (lambda v: v)
    reduce = _reducer(cls)
    if reduce is not None:
        return _from_reduce(x, reduce(x), memo, take)
    own_new = getattr(x, '__getnewargs_ex__', None)
    args, kwargs = (), {}
    if own_new is not None:
        args, kwargs = own_new()
    elif hasattr(x, '__getnewargs__'):
        args = x.__getnewargs__()
    elif isinstance(x, (tuple, frozenset)):
        # Made from its items, which are copied one by one.
        base = tuple if isinstance(x, tuple) else frozenset
        y = base.__new__(cls, [take(v) for v in x])
        if cls is base and not deep:
            return y
        return _state(x, y, take, memo)
    elif isinstance(x, BaseException):
        args = x.args
    elif isinstance(x, (int, float, complex, str, bytes)):
        for base in (int, float, complex, str, bytes):
            if isinstance(x, base):
                args = (base(x),)
                break
    elif isinstance(x, (set, bytearray)):
        y = cls.__new__(cls)
        if isinstance(x, set):
            y.update([take(v) for v in x])
        else:
            y.extend(x)
        return _state(x, y, take, memo)
    if kwargs or args:
        y = cls.__new__(cls, *[take(a) for a in args], **{k: take(v) for k, v in kwargs.items()})
    else:
        try:
            y = object.__new__(cls) if cls.__new__ is object.__new__ else cls.__new__(cls)
        except TypeError:
            raise TypeError('cannot pickle %r object' % cls.__name__) from None
    if isinstance(x, BaseException):
        y.args = tuple([take(a) for a in args])
    if deep:
        memo[id(x)] = y
    if isinstance(x, list):
        for v in x:
            y.append(take(v))
    elif isinstance(x, dict):
        for k, v in x.items():
            y[take(k)] = take(v)
    return _state(x, y, take, memo)


def _state(x, y, take, memo):
    if memo is not None:
        memo[id(x)] = y
    own_get = getattr(type(x), '__getstate__', None)
    own_set = getattr(type(x), '__setstate__', None)
    if own_get is not None and own_get is not getattr(object, '__getstate__', None):
        state = take(x.__getstate__())
        if own_set is not None:
            y.__setstate__(state)
        elif isinstance(state, dict):
            y.__dict__.update(state)
        return y
    state = getattr(x, '__dict__', None)
    slots = {}
    for name in _slot_names(type(x)):
        if hasattr(x, name):
            slots[name] = getattr(x, name)
    if own_set is not None and (state or slots):
        y.__setstate__(take((state, slots) if slots else state))
        return y
    if state:
        y.__dict__.update(take(dict(state)) if memo is not None else state)
    for name, value in slots.items():
        object.__setattr__(y, name, take(value))
    return y


def replace(obj, /, **changes):
    """A copy with some fields changed: what __replace__ of namedtuples and dataclasses gives."""
    func = getattr(obj.__class__, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return func(obj, **changes)


__all__ = ['Error', 'copy', 'deepcopy', 'replace']
`;
