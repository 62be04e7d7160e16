/** enum: classes of constants. Behaviour of Lib/enum.py, CPython 3.13. */
export const ENUM_SOURCE = (): string => String.raw`
"""Classes of constants."""
from types import MappingProxyType, DynamicClassAttribute

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify', 'UNIQUE', 'CONTINUOUS', 'NAMED_FLAGS', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'EnumCheck', 'member', 'nonmember', 'global_enum', 'show_flag_values']

_property = property


class nonmember:
    """What is wrapped so does not become a member."""
    def __init__(self, value):
        self.value = value


class member:
    """What is wrapped so becomes a member."""
    def __init__(self, value):
        self.value = value


class auto:
    """Stands for 'the next value'."""
    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value


class property(DynamicClassAttribute):
    """An attribute of members (name, value) that may also be the name of a member."""
    member = None
    name = None
    clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        if self.fget is None:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))
        self.fdel(instance)

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    return name.startswith('_%s__' % cls_name) and not name.endswith('__')


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


class EnumDict(dict):
    """Namespace of an enum class under way: remembers the members in order and fills in auto()."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._generate = None
        self._ignore = []

    def _fill(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(v, auto) for v in value):
            return tuple([self._fill(key, v) for v in value])
        return value

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_new_member_', '_is_flag_', '_boundary_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'):
                raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
            if key == '_generate_next_value_':
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                value = self._ignore
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore or isinstance(value, nonmember):
            value = value.value if isinstance(value, nonmember) else value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._fill(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)


def _data_type(bases):
    """The built-in class whose values the members are, if any: the last base that is no Enum's mixin."""
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    return base._member_type_
                continue
            if '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                return chain if not isinstance(chain, EnumType) else base
    return object


def _not_picklable(self, proto):
    raise TypeError('%r cannot be pickled' % self)


class EnumType(type):
    """Metaclass of enums: turns the names of the class body into members."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (cls, base))
        ns = EnumDict(cls)
        ns._generate = None
        for base in reversed(bases):
            f = getattr(base, '_generate_next_value_', None)
            if f is not None:
                ns._generate = f
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not bases or cls == 'Enum' and not any(isinstance(b, EnumType) for b in bases):
            enum_class = super().__new__(metacls, cls, bases, dict(classdict), **kwds)
            enum_class._member_names_ = []
            enum_class._member_map_ = {}
            enum_class._value2member_map_ = {}
            enum_class._member_type_ = object
            return enum_class
        names = list(classdict._member_names)
        values = [classdict[name] for name in names]
        body = {k: v for k, v in classdict.items() if k not in classdict._member_names and k not in classdict._ignore}
        body.pop('_ignore_', None)
        order = body.pop('_order_', None)
        invalid = set(names) & {'mro'}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(n) for n in invalid))
        member_type = _data_type(bases)
        use_args = member_type is not object
        own_new = body.get('__new__')
        if own_new is not None:
            body['_new_member_'] = body['__new__']
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_values_'] = []
        body['_member_type_'] = member_type
        flag = any(isinstance(b, EnumType) and getattr(b, '_is_flag_', False) for b in bases)
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        if flag:
            enum_class._flag_mask_ = 0
            enum_class._singles_mask_ = 0
            enum_class._boundary_ = boundary or getattr(enum_class, '_boundary_', 'strict')
        maker = own_new
        if maker is None:
            for c in enum_class.__mro__[1:]:
                if '_new_member_' in c.__dict__:
                    maker = c.__dict__['_new_member_']
                    break
                if isinstance(c, EnumType) or c is object:
                    continue
                if '__new__' in c.__dict__:
                    maker = c.__dict__['__new__']
                    break
        if isinstance(maker, staticmethod):
            maker = maker.__func__
        for name, value in zip(names, values):
            enum_class._make_member(name, value, maker, use_args)
        # Whatever made the members, calling the class looks them up.
        enum_class.__new__ = Enum.__new__
        if flag:
            singles = [m for m in enum_class._member_map_.values() if m._value_ > 0 and m._value_ & (m._value_ - 1) == 0]
            enum_class._member_names_ = [n for n in enum_class._member_names_ if enum_class._member_map_[n] in singles]
        if order is not None:
            wanted = order.replace(',', ' ').split()
            if wanted != [n for n in names if enum_class._member_map_[n]._name_ == n]:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (enum_class._member_names_, wanted))
        ways = ('__getnewargs_ex__', '__getnewargs__', '__reduce_ex__', '__reduce__')
        if '__reduce_ex__' not in body and member_type is not object and not any([m in member_type.__dict__ for m in ways]):
            enum_class.__reduce_ex__ = _not_picklable
            enum_class.__module__ = '<unknown>'
        for fixed in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if fixed not in body and member_type is not object:
                own = getattr(enum_class, fixed, None)
                if own is getattr(member_type, fixed, None) and own is not getattr(object, fixed, None):
                    if fixed == '__repr__' or not issubclass(enum_class, ReprEnum):
                        setattr(enum_class, fixed, getattr(Enum, fixed))
        return enum_class

    def _make_member(cls, name, value, maker, use_args):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (value,)
        if maker is None:
            new = object.__new__(cls)
        elif use_args or '_new_member_' in cls.__dict__:
            new = maker(cls, *args)
        else:
            new = maker(cls, *args) if maker is not object.__new__ else object.__new__(cls)
        if not hasattr(new, '_value_'):
            if cls._member_type_ is object or cls._member_type_ in (int, str, float, bytes, complex):
                new._value_ = value if cls._member_type_ is object else cls._member_type_(*args)
            else:
                try:
                    new._value_ = cls._member_type_(*args)
                except TypeError:
                    new._value_ = value
        value = new._value_
        canonical = None
        try:
            canonical = cls._value2member_map_.get(value)
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    canonical = m
                    break
        if canonical is None:
            new._name_ = name
            new.__objclass__ = cls
            new._sort_order_ = len(cls._member_names_)
            if type(new).__init__ is not object.__init__ and '__init__' in _own_methods(cls):
                new.__init__(*args)
            cls._member_names_.append(name)
            if getattr(cls, '_is_flag_', False) and isinstance(value, int):
                cls._flag_mask_ |= value
                if value > 0 and value & (value - 1) == 0:
                    cls._singles_mask_ |= value
        else:
            new = canonical
        cls._member_map_[name] = new
        try:
            cls._value2member_map_.setdefault(value, new)
        except TypeError:
            cls._unhashable_values_.append(value)
        descr = None
        for base in cls.__mro__[1:]:
            d = base.__dict__.get(name)
            if isinstance(d, property):
                descr = d
                break
        if descr is not None:
            redirect = property(descr.fget)
            redirect.member = new
            redirect.name = name
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, new)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is None:
            if names is not None:
                value = (value, names) + values
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last = []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is not None:
            classdict['__module__'] = module
        else:
            classdict['__module__'] = '__main__'
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted(set(['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__'] + cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if getattr(cls, '_is_flag_', False) else 'enum'
        return '<%s %r>' % (kind, cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))


EnumMeta = EnumType


def _own_methods(cls):
    found = {}
    for c in reversed(cls.__mro__[:-1]):
        if isinstance(c, EnumType) and c not in (Enum,):
            found.update(c.__dict__)
    return found


class Enum(metaclass=EnumType):
    """A fixed set of named values."""

    @classmethod
    def __signature__(cls):
        return '(*values)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        if isinstance(result, cls):
            return result
        if not cls._member_map_ and result is None and exc is None:
            raise TypeError('%r has no members defined' % cls)
        if result is None and exc is None:
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if exc is None:
            exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, result))
        if not isinstance(exc, ValueError):
            exc.__context__ = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        raise exc

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = repr if self.__class__._member_type_ is object else self.__class__._member_type_.__repr__
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only the repr is changed: str and format stay those of the value."""


class IntEnum(int, ReprEnum):
    """Members that are ints too."""
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """Members that are strs too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    _new_member_ = __new__
    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


StrEnum.__new__ = Enum.__new__


class Flag(Enum):
    """Members that can be put together with |."""
    _is_flag_ = nonmember(True)
    _numeric_repr_ = repr
    _boundary_ = 'strict'

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask = cls._flag_mask_
        bits = max(mask.bit_length(), 1)
        if value < 0:
            value = mask & value if cls._boundary_ == 'strict' else value + (1 << max(bits, value.bit_length()))
        if value & ~mask and cls._boundary_ == 'strict':
            shown = value
            width = max(shown.bit_length(), bits)
            raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (cls, value, bin_text(value, width), bin_text(mask, width)))
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        new = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        new._value_ = value
        names = []
        rest = value
        for m in cls._member_map_.values():
            if m._value_ and m._value_ & (m._value_ - 1) == 0 and m._value_ & value and m._name_ not in names:
                names.append(m._name_)
                rest &= ~m._value_
        if names:
            new._name_ = '|'.join(names) + ('|' + cls._numeric_repr_(rest) if rest else '')
        else:
            new._name_ = None
        cls._value2member_map_[value] = new
        return new

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for m in self.__class__:
            if m._value_ & self._value_:
                yield m

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls_name = self.__class__.__name__
        v_repr = repr if self.__class__._member_type_ is object else self.__class__._member_type_.__repr__
        if self._name_ is None:
            return '<%s: %s>' % (cls_name, v_repr(self._value_))
        return '<%s.%s: %s>' % (cls_name, self._name_, v_repr(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
        return '%s.%s' % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ | v)

    def __and__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ & v)

    def __xor__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ ^ v)

    def __invert__(self):
        return self.__class__(self.__class__._singles_mask_ & ~self._value_) if self.__class__._boundary_ != 'keep' else self.__class__(~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


def bin_text(n, width):
    return '0b0 ' + bin(n)[2:].rjust(width, '0')


class IntFlag(int, ReprEnum, Flag, boundary='keep'):
    """Flags that are ints too."""
    __str__ = int.__repr__
    __format__ = int.__format__

    __or__, __and__, __xor__, __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__or__, Flag.__and__, Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    """Decorator: no two names for one value."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(['%s -> %s' % d for d in duplicates])))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck
STRICT, CONFORM, EJECT, KEEP = 'strict', 'conform', 'eject', 'keep'


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        flags = issubclass(enumeration, Flag)
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                aliases = ['%s -> %s' % (alias, member.name) for alias, member in enumeration.__members__.items() if alias != member.name]
                if aliases:
                    raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(aliases)))
            elif check is CONTINUOUS:
                values = {member.value for member in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                between = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)] if flags else range(low + 1, high)
                missing = [str(v) for v in between if v not in values]
                if missing:
                    raise ValueError(('invalid %s %r: missing values %s' % ('flag' if flags else 'enum', name, ', '.join(missing)))[:256])
            elif check is NAMED_FLAGS:
                known = 0
                for member in enumeration:
                    known |= member.value
                lacking = {alias: rest for alias, member in enumeration.__members__.items() if alias != member.name or member not in list(enumeration) if (rest := member.value & ~known) and member.value > 0}
                if lacking:
                    names = list(lacking)
                    value = 0
                    for rest in lacking.values():
                        value |= rest
                    who = 'alias %s is missing' % names[0] if len(names) == 1 else 'aliases %s and %s are missing' % (', '.join(names[:-1]), names[-1])
                    what = 'value 0x%x' % value if value & (value - 1) == 0 else 'combined values of 0x%x' % value
                    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (name, who, what))
        return enumeration


def show_flag_values(value):
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


def global_enum_repr(self):
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join([n if n[0].isdigit() else '%s.%s' % (module, n) for n in self._name_.split('|')])


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """The members become names of the module, and show themselves as such."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
`;
