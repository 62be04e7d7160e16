/** pickletools: pickles taken apart. Behaviour of Lib/pickletools.py, CPython 3.13; the one-line descriptions of opcodes are this machine's own. */
import { pickleOps } from '../pickle/opcodes.ts';

const word = (s: string): string => (s === '' ? '[]' : `[${s.split(' ').map((n) => `_object(${JSON.stringify(n)})`).join(', ')}]`);
const TABLE = (): string => pickleOps().map((op) =>
  `    OpcodeInfo(${JSON.stringify(op.name)}, chr(${op.code}), ${op.argument === null ? 'None' : `_arguments['${op.argument}']`}, ${word(op.before)}, ${word(op.after)}, ${op.proto}, ${JSON.stringify(op.doc)}),`).join('\n');

export const PICKLETOOLS_SOURCE = (): string => String.raw`
"""Pickles taken apart: genops, dis, optimize."""
import io
import pickle
import struct

__all__ = ['dis', 'genops', 'optimize']

UP_TO_NEWLINE = -1
TAKEN_FROM_ARGUMENT1 = -2
TAKEN_FROM_ARGUMENT4 = -3
TAKEN_FROM_ARGUMENT4U = -4
TAKEN_FROM_ARGUMENT8U = -5


class ArgumentDescriptor:
    __slots__ = 'name', 'n', 'reader', 'doc'

    def __init__(self, name, n, reader, doc):
        self.name = name
        self.n = n
        self.reader = reader
        self.doc = doc


class StackObject:
    __slots__ = 'name', 'obtype', 'doc'

    def __init__(self, name, obtype, doc):
        self.name = name
        self.obtype = obtype
        self.doc = doc

    def __repr__(self):
        return self.name


class OpcodeInfo:
    __slots__ = 'name', 'code', 'arg', 'stack_before', 'stack_after', 'proto', 'doc'

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc):
        self.name = name
        self.code = code
        self.arg = arg
        self.stack_before = stack_before
        self.stack_after = stack_after
        self.proto = proto
        self.doc = doc


# ---- arguments ---------------------------------------------------------------

def _exactly(f, n, what):
    data = f.read(n)
    if len(data) != n:
        raise ValueError(what)
    return data


def _fixed(name, format):
    size = struct.calcsize(format)

    def read(f):
        data = f.read(size)
        if len(data) == size:
            return struct.unpack(format, data)[0]
        raise ValueError('not enough data in stream to read ' + name)
    return size, read


def _line(f, decode=True, quotes=True):
    data = f.readline()
    if not data.endswith(b'\n'):
        raise ValueError('no newline found when trying to read stringnl')
    data = data[:-1]
    if quotes:
        for q in (b'"', b"'"):
            if data.startswith(q):
                if not data.endswith(q):
                    raise ValueError('strinq quote %r not found at both ends of %r' % (q, data))
                data = data[1:-1]
                break
        else:
            raise ValueError('no string quotes around %r' % data)
    return data.decode('ascii')


def read_stringnl(f): return _line(f)
def read_stringnl_noescape(f): return _line(f, quotes=False)
def read_stringnl_noescape_pair(f): return '%s %s' % (read_stringnl_noescape(f), read_stringnl_noescape(f))


def read_unicodestringnl(f):
    data = f.readline()
    if not data.endswith(b'\n'):
        raise ValueError('no newline found when trying to read unicodestringnl')
    return pickle.loads(b'V' + data + b'.')


def read_decimalnl_short(f):
    s = f.readline()
    if not s.endswith(b'\n'):
        raise ValueError('no newline found when trying to read stringnl')
    s = s[:-1]
    if s == b'00':
        return False
    if s == b'01':
        return True
    return int(s)


def read_decimalnl_long(f):
    s = read_stringnl_noescape(f)
    return int(s[:-1] if s[-1:] == 'L' else s)


def read_floatnl(f): return float(read_stringnl_noescape(f))


def _counted(name, count, convert):
    size, read_count = _fixed(name, count)

    def read(f):
        n = read_count(f)
        if n < 0:
            raise ValueError(f'{name} byte count < 0: {n}')
        data = f.read(n)
        if len(data) != n:
            raise ValueError(f'expected {n} bytes in a {name}, but only {len(data)} remain')
        return convert(data)
    return read


def decode_long(data): return int.from_bytes(data, byteorder='little', signed=True)


def _utf8(data): return str(data, 'utf-8', 'surrogatepass')
def _latin1(data): return data.decode('latin-1')


_arguments = {}


def _argument(name, n, reader):
    _arguments[name] = ArgumentDescriptor(name, n, reader, '')
    globals()[name] = _arguments[name]


for _name, _format in (('uint1', '<B'), ('uint2', '<H'), ('int4', '<i'), ('uint4', '<I'), ('uint8', '<Q'), ('float8', '>d')):
    _argument(_name, *_fixed(_name, _format))
for _name, _reader in (('stringnl', read_stringnl), ('stringnl_noescape', read_stringnl_noescape), ('stringnl_noescape_pair', read_stringnl_noescape_pair),
                       ('unicodestringnl', read_unicodestringnl), ('decimalnl_short', read_decimalnl_short), ('decimalnl_long', read_decimalnl_long), ('floatnl', read_floatnl)):
    _argument(_name, UP_TO_NEWLINE, _reader)
for _name, _n, _count, _convert in (
        ('string1', -2, '<B', _latin1), ('string4', -3, '<i', _latin1), ('bytes1', -2, '<B', bytes), ('bytes4', -4, '<I', bytes), ('bytes8', -5, '<Q', bytes),
        ('bytearray8', -5, '<Q', bytearray), ('unicodestring1', -2, '<B', _utf8), ('unicodestring4', -4, '<I', _utf8), ('unicodestring8', -5, '<Q', _utf8),
        ('long1', -2, '<B', decode_long), ('long4', -3, '<i', decode_long)):
    _argument(_name, _n, _counted(_name, _count, _convert))


# ---- opcodes -----------------------------------------------------------------

_objects = {}


def _object(name):
    if name not in _objects:
        _objects[name] = StackObject(name, object, '')
    return _objects[name]


markobject = _object('mark')
stackslice = _object('stackslice')
anyobject = _object('any')

opcodes = [
${TABLE()}
]
code2op = {op.code: op for op in opcodes}


def _genops(data):
    """(opcode, argument, position, end) of each opcode up to STOP."""
    if isinstance(data, (bytes, bytearray)):
        data = io.BytesIO(data)
    tell = getattr(data, 'tell', lambda: None)
    while True:
        pos = tell()
        code = data.read(1)
        opcode = code2op.get(code.decode('latin-1'))
        if opcode is None:
            if code == b'':
                raise ValueError('pickle exhausted before seeing STOP')
            raise ValueError('at position %s, opcode %r unknown' % ('<unknown>' if pos is None else pos, code))
        arg = None if opcode.arg is None else opcode.arg.reader(data)
        yield opcode, arg, pos, tell()
        if code == b'.':
            return


def genops(pickle):
    """(opcode, argument, position) of each opcode of a pickle."""
    for opcode, arg, pos, end in _genops(pickle):
        yield opcode, arg, pos


_PUTS = ('PUT', 'BINPUT', 'LONG_BINPUT', 'MEMOIZE')
_GETS = ('GET', 'BINGET', 'LONG_BINGET')
_OLD_STRINGS = ('STRING', 'BINSTRING', 'SHORT_BINSTRING')


class _Reading:
    """What the stack and the memo would hold, as far as the opcodes seen so far tell."""

    def __init__(self, memo):
        self.stack = []
        self.marks = []
        self.memo = memo
        self.problem = None

    def cut(self, opcode):
        """Takes off what is above the mark: how many more items the opcode takes, and where the mark was set."""
        if not self.marks:
            self.problem = note = 'no MARK exists on stack'
            return len(opcode.stack_before), note
        at = self.marks.pop()
        note = '(MARK at unknown opcode offset)' if at is None else f'(MARK at {at})'
        while self.stack.pop() is not markobject:
            pass
        before = opcode.stack_before
        return before.index(markobject) if markobject in before else 0, note

    def put(self, opcode, arg):
        key = len(self.memo) if opcode.name == 'MEMOIZE' else arg
        if key in self.memo:
            self.problem = 'memo key %r already defined' % arg
        elif not self.stack:
            self.problem = "stack is empty -- can't store into memo"
        elif self.stack[-1] is markobject:
            self.problem = "can't store markobject in the memo"
        else:
            self.memo[key] = self.stack[-1]
        return f'(as {key})' if opcode.name == 'MEMOIZE' else None

    def apply(self, take, after, pos):
        if self.problem:
            raise ValueError(self.problem)
        if len(self.stack) < take:
            raise ValueError('tries to pop %d items from stack with only %d items' % (take, len(self.stack)))
        if take:
            del self.stack[-take:]
        if markobject in after:
            self.marks.append(pos)
        self.stack.extend(after)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Prints the opcodes of a pickle; ValueError where they do not fit together."""
    reading = _Reading({} if memo is None else memo)
    highest = -1
    column = annotate
    for opcode, arg, pos in genops(pickle):
        if pos is not None:
            print('%5d:' % pos, end=' ', file=out)
        line = '%-4s %s%s' % (repr(opcode.code)[1:-1], ' ' * (indentlevel * len(reading.marks)), opcode.name)
        highest = max(highest, opcode.proto)
        take, after, note = len(opcode.stack_before), opcode.stack_after, None
        if markobject in opcode.stack_before or opcode.name == 'POP' and reading.stack and reading.stack[-1] is markobject:
            take, note = reading.cut(opcode)
        if opcode.name in _PUTS:
            note = reading.put(opcode, arg)
        elif opcode.name in _GETS:
            if arg in reading.memo:
                after = [reading.memo[arg]]
            else:
                reading.problem = 'memo key %r has never been stored into' % arg
        if arg is not None or note:
            line += ' ' * (10 - len(opcode.name))
            if arg is not None:
                line += ' ' + (ascii(arg) if opcode.name in _OLD_STRINGS else repr(arg))
            if note:
                line += ' ' + note
        if annotate:
            line += ' ' * (column - len(line))
            column = len(line)
            if column > 50:
                column = annotate
            line += ' ' + opcode.doc
        print(line, file=out)
        reading.apply(take, after, pos)
    print('highest protocol among opcodes =', highest, file=out)
    if reading.stack:
        raise ValueError('stack not empty after STOP: %r' % reading.stack)


# ---- optimize ----------------------------------------------------------------

_TARGET = 64 * 1024


def _number(proto, n, binary, long, text):
    """An opcode with a memo number as a protocol writes it."""
    if proto == 0:
        return text + str(n).encode('ascii') + b'\n'
    return binary + bytes([n]) if n < 256 else long + struct.pack('<I', n)


class _Frames:
    """Bytes put into frames of some 64 KiB."""

    def __init__(self, framing):
        self.out = []
        self.open = [] if framing else None
        self.size = 0

    def close(self, force):
        if self.open is None or not (force or self.size >= _TARGET):
            return
        if self.size >= 4:
            self.out.append(b'\x95' + struct.pack('<Q', self.size))
        self.out.extend(self.open)
        self.open = []
        self.size = 0

    def write(self, data):
        if self.open is None:
            self.out.append(data)
        else:
            self.open.append(data)
            self.size += len(data)


def optimize(p):
    """The same pickle without the memo entries that nothing asks for."""
    proto, header, parts, stored, used = 0, b'', [], set(), set()
    for opcode, arg, pos, end in _genops(p):
        name = opcode.name
        if name in _PUTS:
            key = len(stored) if name == 'MEMOIZE' else arg
            stored.add(key)
            parts.append(('put', key))
        elif name in _GETS:
            proto = max(proto, opcode.proto)
            used.add(arg)
            parts.append(('get', arg))
        elif name == 'PROTO':
            proto = max(proto, arg)
            if pos == 0:
                header = p[pos:end]
            else:
                parts.append((pos, end))
        elif name != 'FRAME':
            parts.append((pos, end))
    frames = _Frames(proto >= 4)
    numbers = {}
    for what, key in parts:
        large = False
        if what == 'put':
            if key not in used:
                continue
            n = numbers[key] = len(numbers)
            data = b'\x94' if proto >= 4 else _number(proto, n, b'q', b'r', b'p')
        elif what == 'get':
            data = _number(proto, numbers[key], b'h', b'j', b'g')
        else:
            data = p[what:key]
            large = len(data) > _TARGET
        frames.close(large)
        if large:
            frames.out.append(data)
        else:
            frames.write(data)
    frames.close(True)
    return b''.join([header, *frames.out])
`;
