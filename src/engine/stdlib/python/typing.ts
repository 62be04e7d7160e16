/** typing: type hints as objects. Behaviour of Lib/typing.py as far as programs run with them, CPython 3.13. */
export const TYPING_SOURCE = (): string => String.raw`
"""Type hints as objects. Nothing here checks anything while a program runs."""
import collections.abc as _abc
from types import GenericAlias, UnionType, MethodType, FunctionType

TYPE_CHECKING = False


def _shown(t):
    if t is ...:
        return '...'
    if t is None or t is type(None):
        return 'None'
    if isinstance(t, (type, FunctionType)) and not isinstance(t, GenericAlias):
        return t.__qualname__ if t.__module__ == 'builtins' else f'{t.__module__}.{t.__qualname__}'
    if isinstance(t, tuple):
        return '[' + ', '.join(map(_shown, t)) + ']'
    if isinstance(t, list):
        return '[' + ', '.join(map(_shown, t)) + ']'
    return repr(t)


class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        pass


def _hint(t):
    if t is None:
        return type(None)
    if isinstance(t, str):
        return ForwardRef(t)
    return t


class ForwardRef(_Final):
    """A hint that is only text so far."""
    __slots__ = ('__forward_arg__',)

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]

    def __repr__(self):
        return 'ForwardRef(%r)' % self.__forward_arg__


class _SpecialForm(_Final):
    __slots__ = ('_name', '_getitem', '__doc__')

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._getitem(self, parameters)

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]


class Any(metaclass=_AnyMeta):
    """Every type."""
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class _Alias(_Final):
    """Origin[args], for the forms that are not classes and for typing.List and its like."""
    __slots__ = ('__origin__', '__args__', '_shown_name', '__parameters__', '__metadata__', '__orig_class__')

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._shown_name = name
        self.__parameters__ = _parameters(args)

    def __repr__(self):
        if self._shown_name == 'typing.Callable' and self.__args__:
            args = self.__args__
            if args[0] is ...:
                return f'typing.Callable[..., {_shown(args[-1])}]'
            return f'typing.Callable[[{", ".join(map(_shown, args[:-1]))}], {_shown(args[-1])}]'
        if self._shown_name == 'typing.Literal':
            return 'typing.Literal[' + ', '.join(map(repr, self.__args__)) + ']'
        args = ', '.join(map(_shown, self.__args__)) or '()'
        return f'{self._shown_name}[{args}]'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union:
            return other.__origin__ is Union and set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((Union, frozenset(self.__args__))) if self.__origin__ is Union else hash((self.__origin__, self.__args__))

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot instantiate {self!r}')
        if self.__origin__ in (list, dict, set, frozenset, tuple, type) and repr(self).startswith('typing.'):
            raise TypeError(f'Type {self.__origin__.__name__.capitalize()} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, params):
        names = self.__parameters__
        if not names:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) != len(names):
            raise TypeError(f"Too {'many' if len(params) > len(names) else 'few'} arguments for {self}; actual {len(params)}, expected {len(names)}")
        put = dict(zip(names, map(_hint, params)))
        args = []
        for a in self.__args__:
            if a in names:
                args.append(put[a])
            elif getattr(a, '__parameters__', ()):
                args.append(a[tuple([put[p] for p in a.__parameters__])])
            else:
                args.append(a)
        if self.__origin__ is Union:
            return Union[tuple(args)]
        return _Alias(self.__origin__, tuple(args), self._shown_name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        entries = []
        if origin not in bases:
            entries.append(origin)
        if origin is not Generic and not any(isinstance(b, _Alias) and b.__origin__ is Generic for b in bases) and not (isinstance(origin, type) and issubclass(origin, Generic)) and self.__parameters__:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, a) for a in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, a) for a in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


def _parameters(args):
    found = []
    for a in args:
        if isinstance(a, type):
            continue
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            if a not in found:
                found.append(a)
        elif isinstance(a, (list, tuple)):
            for p in _parameters(a):
                if p not in found:
                    found.append(p)
        else:
            for p in getattr(a, '__parameters__', ()):
                if p not in found:
                    found.append(p)
    return tuple(found)


class _NoDefaultType:
    __slots__ = ()

    def __repr__(self):
        return 'typing.NoDefault'


_NoDefaultType.__module__ = 'typing'
_NoDefaultType.__qualname__ = _NoDefaultType.__name__ = 'NoDefaultType'
NoDefault = _NoDefaultType()


class _Later:
    """A value that is worked out when it is first asked for."""
    __slots__ = 'make',

    def __init__(self, make):
        self.make = make


def _now(obj, name):
    value = getattr(obj, name)
    if type(value) is _Later:
        value = value.make()
        setattr(obj, name, value)
    return value


class TypeVar(_Final):
    """A type that stands for another one."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        # Of [T: bound] a function that is called when somebody asks.
        self._constraints = constraints
        self._bound = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self._default = NoDefault if default is None else default
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')

    __constraints__ = property(lambda self: _now(self, '_constraints'))
    __bound__ = property(lambda self: _now(self, '_bound'))
    __default__ = property(lambda self: _now(self, '_default'))

    def has_default(self):
        return self._default is not NoDefault

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]


class ParamSpec(_Final):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False):
        self.__name__ = name
        self.__infer_variance__ = infer_variance
        self.args = 'P.args'
        self.kwargs = 'P.kwargs'

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return self.__name__ if self.__infer_variance__ else '~' + self.__name__


class TypeVarTuple(_Final):
    def __init__(self, name):
        self.__name__ = name

    def __typing_subst__(self, arg):
        return arg

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType:
    """What a type statement makes."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self._value = value
        self.__type_params__ = type_params
        self.__parameters__ = type_params
        self.__module__ = '__main__'

    __value__ = property(lambda self: _now(self, '_value'))

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return type(list[int])(self, args)

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]


def _type_param(kind, name, extra):
    """A parameter of a [T] list. kind: 0 TypeVar, 1 with a bound, 2 with constraints, 3 ParamSpec, 4 TypeVarTuple."""
    if kind == 3:
        return ParamSpec(name, infer_variance=True)
    if kind == 4:
        return TypeVarTuple(name)
    t = TypeVar(name, infer_variance=True)
    if kind == 1:
        t._bound = _Later(extra)
    elif kind == 2:
        t._constraints = _Later(extra)
    return t


def _type_default(param, make):
    param._default = _Later(make)
    return param


def _type_alias(name, params, make):
    return TypeAliasType(name, _Later(make), type_params=params or ())


def _subscript_generic(params):
    return Generic[tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params])]


class Generic:
    """Base of classes with type parameters."""
    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_hint(p) for p in params])
        if cls is Generic:
            if not params:
                raise TypeError('Parameter list to Generic[...] cannot be empty')
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) or getattr(p, '__origin__', None) is Unpack for p in params):
                raise TypeError('Parameters to Generic[...] must all be type variables or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError('Parameters to Generic[...] must all be unique')
            return _Alias(cls, params, 'typing.Generic')
        names = getattr(cls, '__parameters__', ())
        if not names:
            raise TypeError(f'{cls} is not a generic class')
        if len(params) != len(names) and not any(isinstance(n, TypeVarTuple) for n in names):
            raise TypeError(f"Too {'many' if len(params) > len(names) else 'few'} arguments for {cls}; actual {len(params)}, expected {len(names)}")
        return _Alias(cls, params, _shown(cls))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        if Generic in (bases if '__orig_bases__' in cls.__dict__ else cls.__bases__) and cls.__name__ != 'Protocol' and not any(isinstance(b, type) and getattr(b, '_is_protocol', False) for b in cls.__bases__):
            raise TypeError('Cannot inherit from plain Generic')
        names = ()
        for b in bases:
            if isinstance(b, _Alias) and b.__origin__ in (Generic, Protocol):
                names = b.__parameters__
                break
        else:
            names = _parameters(bases)
        cls.__parameters__ = tuple(names)


class _ProtocolMeta(type(_abc.Sized)):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance) or all(hasattr(instance, a) and (getattr(instance, a) is not None or a not in cls.__dict__) for a in cls.__protocol_attrs__)

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__subclasscheck__(other) or all(any(a in c.__dict__ for c in other.__mro__) for a in cls.__protocol_attrs__)


_NOT_ATTRS = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__',
              '__match_args__', '__static_attributes__', '__firstlineno__', '__parameters__', '__orig_bases__', '__protocol_attrs__', '_is_protocol', '_is_runtime_protocol', '_abc_registry',
              '__qualname__', '__init_subclass__', '__type_params__', '__non_callable_proto_members__'}


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that only say what others must have."""
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol:
            names = set()
            for base in cls.__mro__[:-1]:
                if base in (Protocol, Generic):
                    continue
                names.update(base.__dict__)
                names.update(base.__dict__.get('__annotations__', {}))
            cls.__protocol_attrs__ = names - _NOT_ATTRS
            if cls.__init__ is Protocol.__init__ or '__init__' not in cls.__dict__:
                cls.__init__ = _no_init

    def __class_getitem__(cls, params):
        if cls is Protocol:
            params = params if isinstance(params, tuple) else (params,)
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) or getattr(p, '__origin__', None) is Unpack for p in params):
                raise TypeError('Parameters to Protocol[...] must all be type variables or parameter specification variables.')
            return _Alias(cls, params, 'typing.Protocol')
        return super().__class_getitem__(params)


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)
    object.__init__(self)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def runtime_checkable(cls):
    """Lets isinstance ask whether an object has what a protocol says."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


def _union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in map(_hint, parameters):
        for q in p.__args__ if isinstance(p, UnionType) or (isinstance(p, _Alias) and p.__origin__ is Union) else (p,):
            if q not in flat:
                flat.append(q)
    if len(flat) == 1:
        return flat[0]
    return _UnionAlias(self, tuple(flat), 'typing.Union')


class _UnionAlias(_Alias):
    __slots__ = ()

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f'typing.Optional[{_shown(args[1])}]'
            if args[1] is type(None):
                return f'typing.Optional[{_shown(args[0])}]'
        return super().__repr__()


def _optional(self, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'{self} requires a single type. Got {parameter!r}.')
    return Union[_hint(parameter), type(None)]


def _many(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _Alias(self, tuple([_hint(p) for p in parameters]), 'typing.' + self._name)


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        for q in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Literal else (p,):
            if not any(type(q) is type(r) and q == r for r in flat):
                flat.append(q)
    return _Alias(self, tuple(flat), 'typing.Literal')


def _annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    alias = _AnnotatedAlias(_hint(parameters[0]), (_hint(parameters[0]),), 'typing.Annotated')
    alias.__metadata__ = parameters[1:]
    return alias


class _AnnotatedAlias(_Alias):
    __slots__ = ()

    def __repr__(self):
        return 'typing.Annotated[' + ', '.join([_shown(self.__origin__), *map(repr, self.__metadata__)]) + ']'


Union = _SpecialForm('Union', _union)
Optional = _SpecialForm('Optional', _optional)
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
ClassVar = _SpecialForm('ClassVar', _many)
Final = _SpecialForm('Final', _many)
Required = _SpecialForm('Required', _many)
NotRequired = _SpecialForm('NotRequired', _many)
ReadOnly = _SpecialForm('ReadOnly', _many)
Concatenate = _SpecialForm('Concatenate', _many)
TypeGuard = _SpecialForm('TypeGuard', _many)
TypeIs = _SpecialForm('TypeIs', _many)
Unpack = _SpecialForm('Unpack', _many)
Self = _SpecialForm('Self')
Never = _SpecialForm('Never')
NoReturn = _SpecialForm('NoReturn')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


# How many types each takes between its brackets; of the others any number.
_PARAMETERS = {name: 1 for name in ('List', 'Set', 'FrozenSet', 'Type', 'Deque', 'Counter', 'Awaitable', 'AsyncIterable', 'AsyncIterator', 'Iterable', 'Iterator', 'Reversible', 'Container', 'Collection', 'AbstractSet',
                                     'MutableSet', 'Sequence', 'MutableSequence', 'MappingView', 'KeysView', 'ValuesView')}
_PARAMETERS.update({name: 2 for name in ('Dict', 'DefaultDict', 'OrderedDict', 'ChainMap', 'Mapping', 'MutableMapping', 'ItemsView')})


class _Named(_Final):
    """typing.List and its like: a class under an old name."""
    __slots__ = ('__origin__', '_name')

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._name == 'Callable':
            if len(params) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            args, result = params
            flat = (...,) if args is ... else (args,) if not isinstance(args, list) else tuple(map(_hint, args))
            params = flat + (_hint(result),)
        elif self._name in _PARAMETERS and len(params) != _PARAMETERS[self._name]:
            wanted = _PARAMETERS[self._name]
            raise TypeError(f"Too {'many' if len(params) > wanted else 'few'} arguments for {self}; actual {len(params)}, expected {wanted}")
        return _Alias(self.__origin__, tuple([_hint(p) for p in params]), 'typing.' + self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__ in (list, dict, set, frozenset, tuple, type):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __repr__(self):
        return 'typing.' + self._name


List, Dict, Set, FrozenSet, Tuple, Type = [_Named(t, n) for t, n in ((list, 'List'), (dict, 'Dict'), (set, 'Set'), (frozenset, 'FrozenSet'), (tuple, 'Tuple'), (type, 'Type'))]
for _n in ('Hashable', 'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'Iterable', 'Iterator', 'Reversible', 'Container', 'Collection', 'Callable', 'MutableSet', 'Mapping',
           'MutableMapping', 'Sequence', 'MutableSequence', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Generator', 'Sized'):
    globals()[_n] = _Named(getattr(_abc, _n), _n)
AbstractSet = _Named(_abc.Set, 'AbstractSet')
del _n
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


def __getattr__(name):
    lazy = {'Deque': 'deque', 'DefaultDict': 'defaultdict', 'OrderedDict': 'OrderedDict', 'Counter': 'Counter', 'ChainMap': 'ChainMap'}
    if name in lazy:
        import collections
        return _Named(getattr(collections, lazy[name]), name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


def NewType(name, tp):
    """A function that gives its argument back: a distinct type only for checkers."""
    return _NewType(name, tp)


class _NewType:
    def __init__(self, name, tp):
        self.__qualname__ = self.__name__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other): return Union[self, other]
    def __ror__(self, other): return Union[other, self]


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from collections import namedtuple
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        nt = namedtuple(typename, list(types), defaults=[ns[n] for n in defaults], module=ns.get('__module__'))
        nt.__annotations__ = dict(types)
        nt.__new__.__annotations__ = dict(types)
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in types and key not in ('__module__', '__annotations__', '__orig_bases__', '__firstlineno__', '__static_attributes__', '__classcell__'):
                setattr(nt, key, value)
        if '__qualname__' in ns:
            nt.__qualname__ = ns['__qualname__']
        nt.__orig_bases__ = (NamedTuple,)
        return nt


class _NamedTupleBase(metaclass=type):
    pass


def _named_tuple_entries(bases):
    return (_NamedTuple,)


class _NamedTupleFactory:
    def __call__(self, typename, fields=(), /, **kwargs):
        from collections import namedtuple
        fields = list(fields) or list(kwargs.items())
        nt = namedtuple(typename, [n for n, t in fields], module='__main__')
        nt.__annotations__ = {n: t for n, t in fields}
        return nt

    def __mro_entries__(self, bases):
        for base in bases:
            if base is not self and getattr(base, '__origin__', base) is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        return (_NamedTuple,)

    def __repr__(self):
        return '<function NamedTuple at %#x>' % id(self)


NamedTuple = _NamedTupleFactory()
_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        own = dict(ns.get('__annotations__', {}))
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}))
            required |= getattr(base, '__required_keys__', frozenset())
            optional |= getattr(base, '__optional_keys__', frozenset())
        td = type.__new__(_TypedDictMeta, name, (dict,), ns)
        for key, hint in own.items():
            form = getattr(hint, '__origin__', None)
            is_required = form is Required or (total and form is not NotRequired)
            (required if is_required else optional).add(key)
        annotations.update(own)
        td.__annotations__ = annotations
        td.__required_keys__ = frozenset(required)
        td.__optional_keys__ = frozenset(optional)
        td.__total__ = total
        return td

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


class _TypedDictFactory:
    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictFactory()
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def overload(func):
    def dummy(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.')
    return dummy


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations with text evaluated."""
    hints = {}
    if isinstance(obj, type):
        import sys
        for base in reversed(obj.__mro__):
            space = globalns or getattr(sys.modules.get(base.__module__), '__dict__', {})
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _evaluated(value, space, localns or dict(base.__dict__))
        return hints
    space = globalns or getattr(obj, '__globals__', None) or getattr(obj, '__dict__', {})
    for name, value in getattr(obj, '__annotations__', {}).items():
        hints[name] = _evaluated(value, space, localns)
    return hints


def _evaluated(value, space, localns):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return _hint(eval(value, space, localns))
    if isinstance(value, ForwardRef):
        return _hint(eval(value.__forward_arg__, space, localns))
    return value


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, UnionType):
        return UnionType
    if tp is Generic:
        return Generic
    return getattr(tp, '__origin__', None)


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    args = getattr(tp, '__args__', ())
    if isinstance(tp, _Alias) and tp.__origin__ is _abc.Callable and args and args[0] is not ...:
        return (list(args[:-1]), args[-1])
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
`;
