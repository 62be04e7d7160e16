/** dataclasses: classes from fields. Behaviour of Lib/dataclasses.py, CPython 3.13. */
export const DATACLASSES_SOURCE = (): string => String.raw`
"""Classes from a list of fields."""
import copy
from abc import update_abstractmethods
from keyword import iskeyword as _iskeyword
from types import MappingProxyType, GenericAlias

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Factory:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _Factory()


def _recursive(show):
    """A __repr__ that shows itself inside itself as '...'."""
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return show(self)
        finally:
            running.discard(key)
    return __repr__


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type_) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


type_ = type


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type_(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


_FIELD, _CLASSVAR, _INITVAR = '_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'
_FIELDS, _PARAMS, _POST_INIT = '__dataclass_fields__', '__dataclass_params__', '__post_init__'


class _Params:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, **kw):
        for name, value in kw.items():
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{n}={getattr(self, n)!r}' for n in self.__slots__]) + ')'


def _named(cls, hint):
    """What the first name of an annotation that is text means in the module of the class; None when it cannot be told."""
    import sys
    first, dot, rest = hint.partition('.')
    known = vars(sys.modules.get(cls.__module__, sys))
    if dot and first.strip().isidentifier():
        known, hint = getattr(known.get(first.strip()), '__dict__', {}), rest
    hint = hint.lstrip()
    n = 0
    while n < len(hint) and (hint[n].isalnum() or hint[n] == '_'):
        n += 1
    return known.get(hint[:n])


def _kind(cls, hint):
    if isinstance(hint, str):
        hint = _named(cls, hint)
        if hint is None:
            return _FIELD
        return _INITVAR if hint is InitVar else _CLASSVAR if getattr(hint, '_name', None) == 'ClassVar' else _FIELD
    if hint is InitVar or type_(hint) is InitVar:
        return _INITVAR
    origin = getattr(hint, '__origin__', hint)
    return _CLASSVAR if getattr(origin, '_name', None) == 'ClassVar' else _FIELD


def _get_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type_(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = hint
    f._field_type = _kind(cls, hint)
    if f._field_type in (_CLASSVAR, _INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type != _CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if f._field_type == _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type_(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _plural(names):
    shown = [repr(n) for n in names]
    return shown[0] if len(shown) == 1 else ' and '.join(shown) if len(shown) == 2 else ', '.join(shown[:-1]) + ', and ' + shown[-1]


def _make_init(cls, fields, frozen, has_post_init):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    by_name = {f.name: f for f in positional + keyword}
    qualname = f'{cls.__qualname__}.__init__'
    low = 1 + sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING)
    high = 1 + len(positional)

    def __init__(self, /, *args, **kwargs):
        if len(args) > len(positional):
            takes = f'from {low} to {high}' if low != high else f'{high}'
            verb = 'was' if len(args) == 0 else 'were'
            raise TypeError(f"{qualname}() takes {takes} positional argument{'' if high == 1 else 's'} but {len(args) + 1} {verb} given")
        given = {}
        for f, value in zip(positional, args):
            given[f.name] = value
        for name, value in kwargs.items():
            if name not in by_name:
                raise TypeError(f"{qualname}() got an unexpected keyword argument '{name}'")
            if name in given:
                raise TypeError(f"{qualname}() got multiple values for argument '{name}'")
            given[name] = value
        for kind, group in (('positional', positional), ('keyword-only', keyword)):
            missing = [f.name for f in group if f.name not in given and f.default is MISSING and f.default_factory is MISSING]
            if missing:
                raise TypeError(f"{qualname}() missing {len(missing)} required {kind} argument{'' if len(missing) == 1 else 's'}: {_plural(missing)}")
        init_vars = []
        for f in fields:
            if f.name in given:
                value = given[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING and (f.init or f._field_type == _INITVAR or slots_of(cls)):
                value = f.default
            else:
                continue
            if f._field_type == _INITVAR:
                init_vars.append(value)
            elif frozen:
                object.__setattr__(self, f.name, value)
            else:
                setattr(self, f.name, value)
        if has_post_init:
            self.__post_init__(*init_vars)
    __init__.__annotations__ = {f.name: f.type for f in positional + keyword} | {'return': None}
    return __init__


def slots_of(cls):
    return '__slots__' in cls.__dict__


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    value.__qualname__ = f'{cls.__qualname__}.{name}'
    value.__module__ = cls.__module__
    setattr(cls, name, value)
    return False


def _make_repr(fields):
    return _recursive(lambda self: self.__class__.__qualname__ + '(' + ', '.join([f'{f.name}={getattr(self, f.name)!r}' for f in fields]) + ')')


def _make_compare(name, fields):
    names = [f.name for f in fields if f.compare]

    def pair(self, other):
        return tuple([getattr(self, n) for n in names]), tuple([getattr(other, n) for n in names])

    if name == '__eq__':
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                a, b = pair(self, other)
                return a == b
            return NotImplemented
        return __eq__
    ops = {'__lt__': lambda a, b: a < b, '__le__': lambda a, b: a <= b, '__gt__': lambda a, b: a > b, '__ge__': lambda a, b: a >= b}
    op = ops[name]

    def compare(self, other):
        if other.__class__ is self.__class__:
            return op(*pair(self, other))
        return NotImplemented
    compare.__name__ = name
    return compare


def _shown_type(t):
    if isinstance(t, type_):
        return f'{t.__module__}.{t.__qualname__}'
    return repr(t).replace('typing.', '')


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(cls, _PARAMS, _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            if all_frozen_bases is None:
                all_frozen_bases = True
            frozen_base = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and frozen_base
            any_frozen_base = any_frozen_base or frozen_base
            for f in base_fields.values():
                fields[f.name] = f
    own = cls.__dict__.get('__annotations__', {})
    cls_fields = []
    only = kw_only
    marker = False
    for name, hint in own.items():
        if hint is KW_ONLY or hint in ('KW_ONLY', 'dataclasses.KW_ONLY'):
            if marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            marker = only = True
            continue
        cls_fields.append(_get_field(cls, name, hint, only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    real = [f for f in fields.values() if f._field_type == _FIELD]
    with_init = [f for f in fields.values() if f._field_type in (_FIELD, _INITVAR)]
    if init:
        method = _make_init(cls, with_init, frozen, hasattr(cls, _POST_INIT))
        method.__qualname__ = f'{cls.__qualname__}.__init__'
        # One of its own the class keeps.
        _set_new(cls, '__init__', method)
    if repr:
        _set_new(cls, '__repr__', _make_repr([f for f in real if f.repr]))
    if eq:
        _set_new(cls, '__eq__', _make_compare('__eq__', real))
    if order:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if _set_new(cls, name, _make_compare(name, real)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
    if frozen:
        names = {f.name for f in real}
        # With slots the class is made anew, yet these two go on looking for the first one, as CPython 3.13.0's do.
        first = cls

        def __setattr__(self, name, value):
            if type_(self) is first or name in names:
                raise FrozenInstanceError(f'cannot assign to field {name!r}')
            super(first, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type_(self) is first or name in names:
                raise FrozenInstanceError(f'cannot delete field {name!r}')
            super(first, self).__delattr__(name)
        for fn in (__setattr__, __delattr__):
            if _set_new(cls, fn.__name__, fn):
                raise TypeError(f'Cannot overwrite attribute {fn.__name__} in class {cls.__name__}')
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]

        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in hashed]))
        __hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = __hash__
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in with_init if f.init and not f.kw_only])
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if not getattr(cls, '__doc__'):
        shown, star = [], False
        for f in sorted([f for f in with_init if f.init], key=lambda f: bool(f.kw_only)):
            if f.kw_only and not star:
                shown.append('*')
                star = True
            text = f'{f.name}: ' + (f.type.__name__ if isinstance(f.type, type_) and f.type.__module__ == 'builtins' else _shown_type(f.type))
            if f.default is not MISSING:
                text += f' = {f.default!r}'
            elif f.default_factory is not MISSING:
                text += ' = <factory>'
            shown.append(text)
        cls.__doc__ = cls.__name__ + '(' + ', '.join(shown) + ')'
    if slots:
        cls = _with_slots(cls, real, weakref_slot, frozen)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return update_abstractmethods(cls)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, fields, weakref_slot, frozen):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for c in cls.__mro__[1:-1]:
        s = c.__dict__.get('__slots__')
        if s is None:
            s = '__weakref__' if c.__weakrefoffset__ else ()
        inherited.update((s,) if isinstance(s, str) else s)
    body = dict(cls.__dict__)
    names = tuple([f.name for f in fields if f.name not in inherited])
    body['__slots__'] = names + (('__weakref__',) if weakref_slot and '__weakref__' not in inherited else ())
    for name in names:
        body.pop(name, None)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    if frozen:
        body.setdefault('__getstate__', _dataclass_getstate)
        body.setdefault('__setstate__', _dataclass_setstate)
    qualname = cls.__qualname__
    new = type_(cls)(cls.__name__, cls.__bases__, body)
    new.__qualname__ = qualname
    # Zero-argument super() in the methods must mean the new class.
    for value in new.__dict__.values():
        for fn in (value, getattr(value, 'fget', None), getattr(value, '__func__', None)):
            for name, cell in zip(getattr(getattr(fn, '__code__', None), 'co_freevars', ()), getattr(fn, '__closure__', None) or ()):
                if name in ('__class__', 'cls'):
                    try:
                        if cell.cell_contents is cls:
                            cell.cell_contents = new
                    except (ValueError, AttributeError):
                        pass
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds __init__, __repr__, __eq__ and so on from the annotated names of the class."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type == _FIELD])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type_) else type_(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type_(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, dataclasses in them too."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda o, inner: dict_factory([(f.name, inner(getattr(o, f.name))) for f in fields(o)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda o, inner: tuple_factory([inner(getattr(o, f.name)) for f in fields(o)]))


def _convert(obj, whole):
    def inner(o):
        if _is_instance(o):
            return whole(o, inner)
        if isinstance(o, tuple) and hasattr(o, '_fields'):
            return type_(o)(*[inner(v) for v in o])
        if isinstance(o, (list, tuple)):
            return type_(o)([inner(v) for v in o])
        if isinstance(o, dict):
            if hasattr(type_(o), 'default_factory') or hasattr(o, 'default_factory'):
                result = type_(o)(o.default_factory)
                for k, v in o.items():
                    result[inner(k)] = inner(v)
                return result
            return type_(o)([(inner(k), inner(v)) for k, v in o.items()])
        return copy.deepcopy(o)
    return inner(obj)


def replace(obj, /, **changes):
    """A new object with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type == _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type == _INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """A dataclass from a list of names, (name, type) or (name, type, field)."""
    body = dict(namespace or {})
    hints = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, 'typing.Any'
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in hints:
            raise TypeError(f'Field name duplicated: {name!r}')
        hints[name] = hint
    body['__annotations__'] = hints
    module = options.pop('module', None)
    import sys
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    cls.__module__ = module or sys._getframe(1).f_globals.get('__name__', '__main__')
    return dataclass(cls, **options)
`;
