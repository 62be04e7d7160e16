/** copy: shallow and deep copies. Behaviour of Lib/copy.py, CPython 3.13. */
export const COPY_SOURCE = (): string => String.raw`
"""Shallow and deep copies. The memo of deepcopy keeps shared and cyclic structure."""


import copyreg
from _weakref import ref


class Error(Exception):
    pass
error = Error

_ATOMS = {type(None), int, float, bool, complex, bytes, str, type(Ellipsis), type(NotImplemented), type, range, property, type(len), type(lambda: 0), type((lambda: 0).__code__), ref}


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


def _parts(x, cls):
    """What the object says it is made of: copyreg's word first, then its own."""
    f = copyreg.dispatch_table.get(cls)
    if f is not None:
        return f(x)
    f = getattr(x, '__reduce_ex__', None)
    if f is not None:
        return f(4)
    f = getattr(x, '__reduce__', None)
    if f is not None:
        return f()
    raise Error('uncopyable object of type %s' % cls)


def _rebuild(x, memo):
    """A copy from the parts; with a memo of copies of them."""
    parts = _parts(x, type(x))
    if isinstance(parts, str):
        return x
    return _from_parts(x, memo, *parts)


def _from_parts(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    y = func(*[deepcopy(a, memo) for a in args]) if deep and args else func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for v in items:
            y.append(deepcopy(v, memo) if deep else v)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """A copy with some fields changed: what __replace__ of namedtuples and dataclasses gives."""
    func = getattr(obj.__class__, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return func(obj, **changes)


__all__ = ['Error', 'copy', 'deepcopy', 'replace']
`;
