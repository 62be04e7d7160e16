/** operator: the operators as functions. Behaviour of Lib/operator.py, CPython 3.13. */
export const OPERATOR_SOURCE = (): string => String.raw`
"""The operators as functions."""
from _operator import *
from _operator import call, length_hint


class attrgetter:
    """attrgetter('a.b')(x) is x.a.b; with several names, a tuple."""
    __slots__ = ('_attrs',)

    def __init__(self, /, *attrs):
        if not attrs:
            raise TypeError('attrgetter expected 1 argument, got 0')
        attr, *attrs = attrs
        attrs = tuple(attrs)
        for a in (attr, *attrs):
            if not isinstance(a, str):
                raise TypeError('attribute name must be a string')
        self._attrs = (attr,) + attrs

    def __call__(self, obj, /):
        if len(self._attrs) == 1:
            return _follow(obj, self._attrs[0])
        return tuple([_follow(obj, a) for a in self._attrs])

    def __reduce__(self):
        return type(self), self._attrs

    def __repr__(self):
        return 'operator.attrgetter(%s)' % ', '.join(map(repr, self._attrs))


def _follow(obj, path):
    for name in path.split('.'):
        obj = getattr(obj, name)
    return obj


class itemgetter:
    """itemgetter(k)(x) is x[k]; with several keys, a tuple."""
    __slots__ = ('_items',)

    def __init__(self, /, *items):
        if not items:
            raise TypeError('itemgetter expected 1 argument, got 0')
        self._items = items

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[k] for k in self._items])

    def __reduce__(self):
        return type(self), self._items

    def __repr__(self):
        return 'operator.itemgetter(%s)' % ', '.join(map(repr, self._items))


class methodcaller:
    """methodcaller('name', ...)(x) is x.name(...)."""
    __slots__ = ('_name', '_args', '_kwargs')

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError('methodcaller needs at least one argument, the method name')
        name, *args = args
        args = tuple(args)
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __reduce__(self):
        if not self._kwargs:
            return type(self), (self._name,) + self._args
        from functools import partial
        return partial(type(self), self._name, **self._kwargs), self._args

    def __repr__(self):
        args = [repr(self._name), *map(repr, self._args), *['%s=%r' % kv for kv in self._kwargs.items()]]
        return 'operator.methodcaller(%s)' % ', '.join(args)


_names = ('abs add and concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index inv invert ior ipow irshift isub '
          'itruediv ixor le lshift lt matmul mod mul ne neg not or pos pow rshift setitem sub truediv xor call').split()
for _name in _names:
    globals()[f'__{_name}__'] = globals().get(_name) or globals()[_name + '_']
del _names, _name

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat',
           'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv',
           'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv',
           'truth', 'xor']

import _machine
for _c in (attrgetter, itemgetter, methodcaller):
    _machine.native_name(_c)
del _c, _machine
`;
