/** dis: the instructions the machine runs. Behaviour of Lib/dis.py, CPython 3.13; EXTENDED_ARG stands in the text, but is no Instruction of its own. */
export const DIS_SOURCE = (): string => String.raw`
"""The instructions of functions, classes and code."""
import sys
import types
import _dis
from _dis import opmap, cmp_op
from collections import namedtuple

__all__ = ['code_info', 'dis', 'disassemble', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions', 'Instruction', 'Bytecode', 'cmp_op', 'opname', 'opmap', 'stack_effect']

opname = ['<%r>' % i for i in range(256)]
for _name, _code in opmap.items():
    opname[_code] = _name
hascompare = [opmap['COMPARE_OP']]
COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR'}
_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)
_Instruction = namedtuple('Instruction', 'opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info', defaults=(None, None, None))


class Instruction(_Instruction):
    """One instruction."""

    @property
    def oparg(self): return self.arg

    @property
    def baseopcode(self): return self.opcode

    @property
    def baseopname(self): return self.opname

    @property
    def cache_offset(self): return self.offset + 2

    @property
    def jump_target(self):
        return self.argval if isinstance(self.argval, int) and self.argrepr.startswith('to L') else None

    @property
    def is_jump_target(self): return self.label is not None


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """By how much an instruction changes the depth of the stack."""
    return _dis.stack_effect(opcode, oparg)


def _no(option):
    import _machine
    _machine.unsupported('dis.' + option, 'The machine has one form of every instruction: there are no caches and nothing is specialised.')


def _code_of(x):
    """The code object behind a function, method, generator or source text."""
    if hasattr(x, '__func__'):
        x = x.__func__
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            return compile(x, '<disassembly>', 'exec')
    if isinstance(x, types.CodeType):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Prints the instructions of a function, method, class, module, generator, code object or source text."""
    for option, on in (('dis(show_caches=True)', show_caches), ('dis(adaptive=True)', adaptive), ('dis(show_offsets=True)', show_offsets), ('dis() of the last traceback', x is None)):
        if on:
            _no(option)
    if hasattr(x, '__func__'):
        x = x.__func__
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, '__dict__'):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, _have_code):
                print('Disassembly of %s:' % name, file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as msg:
                    print('Sorry:', msg, file=file)
                print(file=file)
    elif isinstance(x, types.CodeType):
        _recursive(x, file, depth)
    elif isinstance(x, (bytes, bytearray)):
        _no('dis() of bytes')
    elif isinstance(x, str):
        _recursive(_source(x), file, depth)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _source(text):
    try:
        return compile(text, '<dis>', 'eval')
    except SyntaxError:
        return compile(text, '<dis>', 'exec')


def _recursive(co, file, depth):
    disassemble(co, file=file)
    if depth is None or depth > 0:
        if depth is not None:
            depth = depth - 1
        for x in co.co_consts:
            if isinstance(x, types.CodeType):
                print(file=file)
                print('Disassembly of %r:' % (x,), file=file)
                _recursive(x, file, depth)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Prints the instructions of one code object."""
    for option, on in (('disassemble(lasti=...)', lasti != -1), ('disassemble(show_caches=True)', show_caches), ('disassemble(adaptive=True)', adaptive), ('disassemble(show_offsets=True)', show_offsets)):
        if on:
            _no(option)
    print(_dis.text(co), end='', file=file)


disco = disassemble


def _argval(co, arg, argrepr, kind, target):
    if arg is None:
        return None
    if kind == 'const':
        return co.co_consts[arg]
    if kind == 'jump':
        return target
    if kind in ('name', 'local', 'free'):
        return argrepr
    if kind in ('global', 'attr'):
        return co.co_names[arg >> 1]
    if kind == 'super':
        return co.co_names[arg >> 2]
    if kind == 'locals':
        return tuple(argrepr.split(', '))
    if kind == 'convert':
        return (None, str, repr, ascii)[arg]
    if kind == 'compare':
        return cmp_op[arg >> 5]
    return arg


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, source text or code object."""
    co = _code_of(x)
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    return _instructions(co, shift)


def _instructions(co, shift):
    for name, opcode, arg, argrepr, offset, line, starts, label, target, is_target, kind, positions in _dis.rows(co):
        number = None if line is None else line + shift
        yield Instruction(name, opcode, arg, _argval(co, arg, argrepr, kind, target), argrepr, offset, offset, starts, number, label, Positions(*positions))


def findlinestarts(code):
    """(offset, line) where a line begins."""
    for i in _instructions(code, 0):
        if i.starts_line:
            yield i.offset, i.line_number


def findlabels(code):
    """Offsets that jumps go to."""
    _no('findlabels()')


def pretty_flags(flags):
    names = []
    for i in range(32):
        bit = 1 << i
        if flags & bit:
            names.append(COMPILER_FLAG_NAMES.get(bit, hex(bit)))
    return ', '.join(names) or hex(flags)


def code_info(x):
    """What a code object knows of itself, as text."""
    co = _code_of(x)
    lines = ['Name:              %s' % co.co_name, 'Filename:          %s' % co.co_filename, 'Argument count:    %s' % co.co_argcount,
             'Positional-only arguments: %s' % co.co_posonlyargcount, 'Kw-only arguments: %s' % co.co_kwonlyargcount, 'Number of locals:  %s' % co.co_nlocals,
             'Stack size:        %s' % co.co_stacksize, 'Flags:             %s' % pretty_flags(co.co_flags)]
    for title, items, show in (('Constants:', co.co_consts, repr), ('Names:', co.co_names, str), ('Variable names:', co.co_varnames, str), ('Free variables:', co.co_freevars, str), ('Cell variables:', co.co_cellvars, str)):
        if items:
            lines.append(title)
            lines.extend(['%4d: %s' % (i, show(v)) for i, v in enumerate(items)])
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Prints code_info(co)."""
    print(code_info(co), file=file)


class Bytecode:
    """A code object to walk over."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self._original_object)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        return _dis.text(self.codeobj)
`;
