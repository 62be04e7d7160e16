/** traceback: exceptions and stacks as text. Behaviour of Lib/traceback.py, CPython 3.13; the text of an exception is the machine's own. */
export const TRACEBACK_SOURCE = (): string => String.raw`
"""Exceptions and stacks as text."""
import _machine
import sys


def _lines(text):
    out = text.splitlines(keepends=True)
    joined = []
    for line in out:
        # One entry is the line of the file and what stands below it.
        if joined and line.startswith('    ') and joined[-1].startswith('  File '):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


class FrameSummary:
    """One line of a stack."""
    __slots__ = 'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kw):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _machine.source_line(self.filename, self.lineno).strip()
        return self._line

    def _code(self):
        if self._line is None and self.lineno is not None and self.colno is not None:
            text = _machine.code_text(self.filename, (self.lineno, self.end_lineno, self.colno, self.end_colno))
        else:
            text = self.line
        return ''.join(f'    {line}\n' for line in text.split('\n')) if text else ''

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """The lines of a stack, oldest first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls(_summary(f, (lineno, None, None, None), capture_locals) for f, lineno in _limited(list(frame_gen), limit))

    @classmethod
    def from_list(cls, a_list):
        return cls(f if isinstance(f, FrameSummary) else FrameSummary(f[0], f[1], f[2], line=f[3]) for f in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        name = '<stdin>' if frame_summary.filename.startswith('<stdin>-') else frame_summary.filename
        out = f'  File "{name}", line {frame_summary.lineno}, in {frame_summary.name}\n' + frame_summary._code()
        for name, value in sorted((frame_summary.locals or {}).items()):
            out += f'    {name} = {value}\n'
        return out

    def format(self, **kwargs):
        out = []
        before = None
        count = 0
        for f in self:
            place = (f.filename, f.lineno, f.name)
            if place != before:
                out += _repeated(count)
                before = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                out.append(self.format_frame_summary(f))
        return out + _repeated(count)


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return [f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'] if count > 0 else []


def _summary(frame, span, capture_locals=False):
    line, end_line, col, end_col = span
    if col is not None and col < 0:
        end_line = col = end_col = None
    return FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name, end_lineno=end_line, colno=col, end_colno=end_col,
        locals=frame.f_locals if capture_locals else None)


def _place(code, lineno, lasti):
    span = _machine.position(code, lasti)
    return span if span[0] == lineno else (lineno, None, None, None)


def _of_library(frame):
    return frame.f_code.co_filename.startswith('<frozen ')


def walk_tb(tb):
    while tb is not None:
        if not _of_library(tb.tb_frame):
            yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
        while f is not None and _of_library(f):
            f = f.f_back
    while f is not None:
        if not _of_library(f):
            yield f, f.f_lineno
        f = f.f_back


def _limited(items, limit):
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def _of_tb(tb, limit, capture_locals=False):
    out = StackSummary()
    while tb is not None:
        if not _of_library(tb.tb_frame):
            out.append(_summary(tb.tb_frame, _place(tb.tb_frame.f_code, tb.tb_lineno, tb.tb_lasti), capture_locals))
        tb = tb.tb_next
    return StackSummary(_limited(out, limit))


def extract_tb(tb, limit=None):
    return _of_tb(tb, limit)


def extract_stack(f=None, limit=None):
    out = StackSummary()
    f = sys._getframe().f_back if f is None else f
    while f is not None:
        if not _of_library(f):
            out.append(_summary(f, (f.f_lineno, None, None, None)))
        f = f.f_back
    if limit is not None:
        out = StackSummary(out[:limit] if limit >= 0 else out[limit:])
    out.reverse()
    return out


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end='')


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_NONE = _Sentinel()


def _exception(exc, value, tb=_NONE):
    if (value is _NONE) != (tb is _NONE):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _NONE:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc
    return value


def _text(exc, chain=True, limit=None, tb=_NONE):
    if exc is None:
        return 'NoneType: None\n'
    if limit is None and (tb is _NONE or tb is exc.__traceback__) and (chain or not (exc.__cause__ or exc.__context__)):
        return _machine.format_exception(exc)
    return ''.join(_short(exc, chain, limit, exc.__traceback__ if tb is _NONE else tb, set()))


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _short(exc, chain, limit, tb, seen):
    """The text in pieces, with fewer lines or without what came before; groups are shown without what is in them."""
    out = []
    seen.add(id(exc))
    if chain:
        cause = exc.__cause__
        context = exc.__context__
        if cause is not None and id(cause) not in seen:
            out = _short(cause, chain, limit, cause.__traceback__, seen) + [_CAUSE]
        elif cause is None and context is not None and not exc.__suppress_context__ and id(context) not in seen:
            out = _short(context, chain, limit, context.__traceback__, seen) + [_CONTEXT]
    if tb is not None and (stack := _of_tb(tb, limit)):
        out.append('Traceback (most recent call last):\n')
        out += stack.format()
    return out + format_exception_only(exc)


def format_exception(exc, /, value=_NONE, tb=_NONE, limit=None, chain=True, **kwargs):
    exc = _exception(exc, value, tb)
    if exc is None:
        return ['NoneType: None\n']
    if isinstance(exc, BaseExceptionGroup):
        return _lines(_text(exc, chain, limit, tb))
    return _short(exc, chain, limit, exc.__traceback__ if tb is _NONE else tb, set())


def format_exception_only(exc, /, value=_NONE, *, show_group=False, **kwargs):
    exc = exc if value is _NONE else value
    if exc is None:
        return ['NoneType: None\n']
    text = _machine.format_exception_only(exc)
    if isinstance(exc, SyntaxError):
        return text.splitlines(keepends=True)
    notes = [line + '\n' for note in getattr(exc, '__notes__', None) or () for line in str(note).split('\n')]
    return [text[:len(text) - sum(map(len, notes))], *notes]


def print_exception(exc, /, value=_NONE, tb=_NONE, limit=None, file=None, chain=True, **kwargs):
    print(_text(_exception(exc, value, tb), chain, limit, tb), file=sys.stderr if file is None else file, end='')


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return _text(sys.exception(), chain, limit)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception made ready to be printed."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, **kwargs):
        self.exc_type = exc_type
        self.stack = _of_tb(exc_traceback, limit, capture_locals)
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = exc_value.__cause__ and TracebackException.from_exception(exc_value.__cause__, limit=limit)
        self.__context__ = exc_value.__context__ and TracebackException.from_exception(exc_value.__context__, limit=limit)
        self._whole = _text(exc_value, limit=limit, tb=exc_traceback)
        self._alone = _text(exc_value, False, limit, exc_traceback)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        name, module = self.exc_type.__qualname__, self.exc_type.__module__
        return name if module in ('__main__', 'builtins') else f'{module}.{name}'

    def format(self, *, chain=True, **kwargs):
        yield from _lines(self._whole if chain else self._alone)

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented


__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
    'print_exception', 'print_last', 'print_stack', 'print_tb', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list', 'print_tb', 'clear_frames']
`;
