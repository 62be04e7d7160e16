/** inspect: what an object is and how it may be called. Behaviour of Lib/inspect.py, CPython 3.13, without source files. */
export const INSPECT_SOURCE = (): string => String.raw`
"""What live objects are."""
import sys
import types
from collections import namedtuple, OrderedDict

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def ismodule(object): return isinstance(object, types.ModuleType)
def isclass(object): return isinstance(object, type)
def ismethod(object): return isinstance(object, types.MethodType)
def isfunction(object): return isinstance(object, types.FunctionType)
def isgenerator(object): return isinstance(object, types.GeneratorType)
def iscoroutine(object): return isinstance(object, types.CoroutineType)
def istraceback(object): return isinstance(object, types.TracebackType)
def isframe(object): return isinstance(object, types.FrameType)
def iscode(object): return isinstance(object, types.CodeType)
def isbuiltin(object): return isinstance(object, types.BuiltinFunctionType)
def ismethodwrapper(object): return isinstance(object, types.MethodWrapperType)
def isgetsetdescriptor(object): return isinstance(object, types.GetSetDescriptorType)
def ismemberdescriptor(object): return isinstance(object, types.MemberDescriptorType)
def isroutine(object): return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def _bare(f):
    while ismethod(f) or hasattr(f, 'func') and type(f).__name__ == 'partial':
        f = f.__func__ if ismethod(f) else f.func
    return f


def _has_flag(f, flag):
    f = _bare(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj): return _has_flag(obj, CO_GENERATOR)
def iscoroutinefunction(obj): return _has_flag(obj, CO_COROUTINE)
def isasyncgenfunction(obj): return _has_flag(obj, CO_ASYNC_GENERATOR)
def isasyncgen(object): return type(object).__name__ == 'async_generator'


def isawaitable(object):
    return iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or hasattr(type(object), '__await__')


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, '__get__') and not hasattr(t, '__set__') and not hasattr(t, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, '__set__') or hasattr(t, '__delete__')


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def _members(object, predicate, getter):
    names = dir(object)
    out = []
    for name in names:
        try:
            value = getter(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    out.sort(key=lambda pair: pair[0])
    return out


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


_MISSING = object()


def getattr_static(obj, attr, default=_MISSING):
    """An attribute as it stands in a dict, without calling a descriptor."""
    places = []
    if isclass(obj):
        places = [c.__dict__ for c in obj.__mro__]
    else:
        own = getattr(obj, '__dict__', None)
        kept = [c.__dict__ for c in type(obj).__mro__]
        for d in kept:
            if attr in d and isdatadescriptor(d[attr]):
                return d[attr]
        places = ([own] if own is not None else []) + kept
    for d in places:
        if attr in d:
            return d[attr]
    if isclass(obj):
        for c in type(obj).__mro__:
            if attr in c.__dict__:
                return c.__dict__[attr]
    if default is not _MISSING:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    seen = {id(func)}
    first = func
    while not isclass(func) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')], default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and isclass(object):
        for base in object.__mro__:
            if base is not __builtins__ and base.__doc__ is not None and base.__name__ != 'object':
                doc = base.__doc__
                break
    elif doc is None and (isfunction(object) or ismethod(object)) and '.' in object.__qualname__ and ismethod(object):
        for base in type(object.__self__).__mro__:
            other = base.__dict__.get(object.__name__)
            if other is not None and other.__doc__ is not None:
                doc = other.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getcomments(object):
    return None


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if object.__module__ == '__main__':
            return '__main__'
        raise TypeError(f'{object!r} is a built-in class')
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__)


getsourcefile = getfile


def getsourcelines(object):
    """The lines of a function or class as its file has them."""
    import _machine
    object = unwrap(object)
    if isclass(object):
        first = object.__dict__.get('__firstlineno__')
        if object.__module__ != '__main__' or first is None:
            raise OSError('source code not available')
        file = sys.modules['__main__'].__dict__.get('__file__', 'main.py')
        for value in vars(object).values():
            if isfunction(value):
                file = value.__code__.co_filename
                break
    else:
        getfile(object)
        code = object
        code = code.__func__ if ismethod(code) else code
        code = getattr(code, 'tb_frame', code)
        code = getattr(code, 'f_code', code)
        code = getattr(code, '__code__', code)
        first, file = code.co_firstlineno, code.co_filename

    def line(n):
        return _machine.source_line(file, n)
    if not line(first):
        raise OSError('could not get source code')
    base = indentsize(line(first))
    lines = [line(first)]
    n = first + 1
    # Decorators, then the header over as many lines as its brackets need, then what stands further in.
    while lines[-1].lstrip().startswith('@') or sum(map(lines[-1].count, '([{')) > sum(map(lines[-1].count, ')]}')):
        lines.append(line(n))
        n += 1
    misses = 0
    while misses < 20:
        text = line(n)
        n += 1
        if not text.strip():
            misses += 1
        elif indentsize(text) > base or text.strip()[0] in ')]}':
            misses = 0
        else:
            break
        lines.append(text)
    while not lines[-1].strip():
        lines.pop()
    return [text + '\n' for text in lines], first


def getsource(object):
    lines, _ = getsourcelines(object)
    return ''.join(lines)


def indentsize(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


# ---- generators, frames ----------------------------------------------------------------------------------------------------

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


def currentframe():
    return sys._getframe(1)


Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getframeinfo(frame, context=1):
    import _machine
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    line = _machine.source_line(frame.f_code.co_filename, lineno)
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, [line + '\n'] if line else None, 0 if line else None)


def getouterframes(frame, context=1):
    out = []
    while frame:
        if not frame.f_code.co_filename.startswith('<frozen '):
            out.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return out


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def getinnerframes(tb, context=1):
    out = []
    while tb:
        out.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return out


def trace(context=1):
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


# ---- signatures ------------------------------------------------------------------------------------------------------------

class _empty:
    pass


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = self._name_ = name
        self.description = description
        self.value = value
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""
    __slots__ = '_name', '_kind', '_default', '_annotation'
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_empty, kind=_empty, annotation=_MISSING, default=_MISSING):
        return type(self)(self._name if name is _empty else name, self._kind if kind is _empty else kind,
            default=self._default if default is _MISSING else default, annotation=self._annotation if annotation is _MISSING else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        return '*' + text if self._kind == _VAR_POSITIONAL else '**' + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    """Arguments of a call, each with its parameter."""
    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        out = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                out.update(self.arguments[name])
            else:
                out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        new = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif p.default is not _empty:
                new[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                new[name] = ()
            elif p.kind == _VAR_KEYWORD:
                new[name] = {}
        self.arguments = new

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return '<BoundArguments (' + ', '.join([f'{k}={v!r}' for k, v in self.arguments.items()]) + ')>'


class Signature:
    """How something may be called."""
    __slots__ = '_parameters', '_return'
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self._parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self._return = return_annotation

    @classmethod
    def from_callable(cls, obj, **kwargs):
        return signature(obj)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return)

    def replace(self, *, parameters=_MISSING, return_annotation=_MISSING):
        return type(self)(self._parameters.values() if parameters is _MISSING else parameters, return_annotation=self._return if return_annotation is _MISSING else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        params = list(self._parameters.values())
        kwargs = dict(kwargs)
        i = 0
        for p in params:
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if i < len(args):
                    if p.name in kwargs and p.kind == _POSITIONAL_OR_KEYWORD:
                        raise TypeError(f'multiple values for argument {p.name!r}')
                    arguments[p.name] = args[i]
                    i += 1
                elif p.name in kwargs and p.kind == _POSITIONAL_OR_KEYWORD:
                    arguments[p.name] = kwargs.pop(p.name)
                elif p.default is _empty and not partial:
                    if p.kind == _POSITIONAL_ONLY and p.name in kwargs:
                        raise TypeError(f'{p.name!r} parameter is positional only, but was passed as a keyword')
                    raise TypeError(f'missing a required argument: {p.name!r}')
            elif p.kind == _VAR_POSITIONAL:
                if i < len(args):
                    arguments[p.name] = tuple(args[i:])
                    i = len(args)
            elif p.kind == _KEYWORD_ONLY:
                if i < len(args):
                    raise TypeError('too many positional arguments')
                if p.name in kwargs:
                    arguments[p.name] = kwargs.pop(p.name)
                elif p.default is _empty and not partial:
                    raise TypeError(f'missing a required argument: {p.name!r}')
            else:
                if i < len(args):
                    raise TypeError('too many positional arguments')
                if kwargs:
                    arguments[p.name] = kwargs
                    kwargs = {}
        if i < len(args):
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and self._return == other._return

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return))

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        out = []
        posonly = False
        star = True
        for p in self._parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                posonly = True
            elif posonly:
                out.append('/')
                posonly = False
            if p.kind == _VAR_POSITIONAL:
                star = False
            elif p.kind == _KEYWORD_ONLY and star:
                out.append('*')
                star = False
            out.append(str(p))
        if posonly:
            out.append('/')
        text = '(' + ', '.join(out) + ')'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(out) + '\n)'
        if self._return is not _empty:
            text += ' -> ' + formatannotation(self._return)
        return text

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


def _of_function(f):
    code = f.__code__
    names = code.co_varnames
    npos = code.co_argcount
    defaults = f.__defaults__ or ()
    kwdefaults = f.__kwdefaults__ or {}
    notes = f.__annotations__
    out = []
    for i, name in enumerate(names[:npos]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        k = i - (npos - len(defaults))
        out.append(Parameter(name, kind, default=defaults[k] if k >= 0 else _empty, annotation=notes.get(name, _empty)))
    at = npos + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        out.append(Parameter(names[at], _VAR_POSITIONAL, annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[npos:npos + code.co_kwonlyargcount]:
        out.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty), annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        out.append(Parameter(names[at], _VAR_KEYWORD, annotation=notes.get(names[at], _empty)))
    return Signature(out, return_annotation=notes.get('return', _empty))


def _without_first(sig, obj):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError('invalid method signature')
    return sig.replace(parameters=params if params[0].kind == _VAR_POSITIONAL else params[1:])


def _of_partial(p):
    sig = signature(p.func)
    params = list(sig.parameters.values())[len(p.args):]
    out = []
    named = False
    for q in params:
        if q.name in p.keywords:
            q = q.replace(default=p.keywords[q.name], kind=_KEYWORD_ONLY)
            named = True
        elif named and q.kind == _POSITIONAL_OR_KEYWORD:
            q = q.replace(kind=_KEYWORD_ONLY)
        if named and q.kind == _VAR_POSITIONAL:
            continue
        out.append(q)
    return sig.replace(parameters=out)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(signature(obj.__func__), obj)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return signature(obj)
    own = getattr(obj, '__signature__', None)
    if own is not None:
        return own
    if isfunction(obj):
        return _of_function(obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'keywords'):
        return _of_partial(obj)
    if isclass(obj):
        for cls in obj.__mro__:
            for name in ('__new__', '__init__'):
                f = cls.__dict__.get(name)
                if isinstance(f, staticmethod):
                    f = f.__func__
                if isfunction(f):
                    return _without_first(_of_function(unwrap(f)), obj)
        if obj.__module__ != 'builtins' and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(_of_function(call), obj)
    raise ValueError(f'no signature found for builtin {obj!r}')


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
Attribute = namedtuple('Attribute', 'name kind defining_class object')


def getfullargspec(func):
    sig = signature(func, follow_wrapped=False)
    args, varargs, varkw, kwonly, defaults, kwdefaults, notes = [], None, None, [], (), {}, {}
    if sig.return_annotation is not _empty:
        notes['return'] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind == _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind == _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            notes[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, notes)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    func = _bare(func)
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {n: c.cell_contents for n, c in zip(code.co_freevars, func.__closure__ or ())}
    import builtins
    outer, inside, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            outer[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            inside[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, outer, inside, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    notes = obj.__dict__.get('__annotations__') if isclass(obj) else getattr(obj, '__annotations__', None)
    notes = dict(notes or {})
    if eval_str:
        space = vars(sys.modules[obj.__module__]) if isclass(obj) else getattr(obj, '__globals__', None)
        notes = {k: eval(v, space if globals is None else globals, locals) if isinstance(v, str) else v for k, v in notes.items()}
    return notes
`;
