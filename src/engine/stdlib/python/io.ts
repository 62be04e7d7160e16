/** io: streams in memory. Behaviour of Lib/_pyio.py, CPython 3.13; there are no files to open. The buffers around streams are in io-buffered.ts. */
import { IO_BUFFERED_SOURCE } from './io-buffered.ts';

export const IO_SOURCE = (): string => String.raw`
"""Streams in memory."""
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What every stream has."""
    _closed = False
    _words = 'I/O operation on closed file.'

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self.closed:
            raise ValueError(self._words)

    def _refuse(self, what):
        raise UnsupportedOperation(what)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self): return False
    def writable(self): return False
    def seekable(self): return False

    def seek(self, offset, whence=0, /): self._refuse('seek')
    def tell(self): return self.seek(0, 1)
    def truncate(self, size=None, /): self._refuse('truncate')

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def readline(self, size=-1, /):
        self._check()
        out = bytearray()
        while size is None or size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if b == b'\n':
                break
        return bytes(out)

    def readlines(self, hint=-1, /):
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Bytes without a buffer; a subclass gives readinto or write."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        return None if n is None else bytes(b[:n])

    def readall(self):
        out = bytearray()
        while b := self.read(DEFAULT_BUFFER_SIZE):
            out += b
        return bytes(out)

    def readinto(self, b, /): self._refuse('readinto')
    def write(self, b, /): self._refuse('write')


class BufferedIOBase(IOBase):
    """Bytes with a buffer."""

    def read(self, size=-1, /): self._refuse('read')
    def read1(self, size=-1, /): self._refuse('read1')
    def write(self, b, /): self._refuse('write')
    def detach(self): self._refuse('detach')

    def readinto(self, buffer, /):
        with memoryview(buffer) as view, view.cast('B') as cells:
            data = self.read(len(cells))
            cells[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    """Text."""

    encoding = errors = newlines = None

    def read(self, size=-1, /): self._refuse('read')
    def write(self, s, /): self._refuse('write')
    def readline(self, size=-1, /): self._refuse('readline')
    def detach(self): self._refuse('detach')


def _count(n, what='integer'):
    if n is None:
        return -1
    if not hasattr(type(n), '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(n).__name__}'")
    return n.__index__()


def _cells(b):
    if isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(b))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None


class StringIO(TextIOBase):
    """A text file in memory."""
    _words = 'I/O operation on closed file'

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._closed = False
        self._text = ''
        self._pos = 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    @property
    def line_buffering(self):
        self._check()
        return False

    def readable(self): self._check(); return True
    def writable(self): self._check(); return True
    def seekable(self): self._check(); return True

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1, /):
        self._check()
        size = _count(size)
        end = len(self._text) if size < 0 else self._pos + size
        s = self._text[self._pos:end]
        self._pos += len(s)
        return s

    def readline(self, size=-1, /):
        self._check()
        size = _count(size)
        text, pos = self._text, self._pos
        if self._newline == '':
            ends = [i + len(e) for e in ('\r\n', '\n', '\r') if (i := text.find(e, pos)) >= 0]
            end = min(ends, default=len(text))
            if text[end - 1:end + 1] == '\r\n':
                end += 1
        else:
            mark = self._newline or '\n'
            i = text.find(mark, pos)
            end = len(text) if i < 0 else i + len(mark)
        if size >= 0:
            end = min(end, pos + size)
        s = text[pos:end]
        self._pos = max(end, pos)
        return s

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        n = len(s)
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline not in ('', '\n'):
            s = s.replace('\n', self._newline)
        gap = self._pos - len(self._text)
        before = self._text + '\0' * gap if gap > 0 else self._text
        if self._pos == len(before):
            self._text = before + s
        else:
            self._text = before[:self._pos] + s + before[self._pos + len(s):]
        self._pos += len(s)
        return n

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._pos = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._pos = len(self._text)
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        pos = self._pos if pos is None else pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._text = self._text[:pos]
        return pos

    def close(self):
        self._closed = True


class BytesIO(BufferedIOBase):
    """A binary file in memory."""

    def __init__(self, initial_bytes=b''):
        self._closed = False
        self._data = bytearray(b'' if initial_bytes is None else _cells(initial_bytes))
        self._pos = 0

    def readable(self): self._check(); return True
    def writable(self): self._check(); return True
    def seekable(self): self._check(); return True

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        size = _count(size)
        end = len(self._data) if size < 0 else self._pos + size
        b = bytes(self._data[self._pos:end])
        self._pos += len(b)
        return b

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check()
        size = _count(size)
        i = self._data.find(b'\n', self._pos)
        end = len(self._data) if i < 0 else i + 1
        if size >= 0:
            end = min(end, self._pos + size)
        b = bytes(self._data[self._pos:end])
        self._pos = max(end, self._pos)
        return b

    def write(self, b, /):
        self._check()
        b = _cells(b)
        if not b:
            return 0
        try:
            if self._pos > len(self._data):
                self._data.extend(bytes(self._pos - len(self._data)))
            self._data[self._pos:self._pos + len(b)] = b
        except BufferError:
            raise BufferError('Existing exports of data: object cannot be re-sized') from None
        self._pos += len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check()
        if not isinstance(pos, int):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = max(0, pos + (0, self._pos, len(self._data))[whence])
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, size=None, /):
        self._check()
        size = self._pos if size is None else _count(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        try:
            del self._data[size:]
        except BufferError:
            raise BufferError('Existing exports of data: object cannot be re-sized') from None
        return size

    def close(self):
        self._closed = True


` + IO_BUFFERED_SOURCE();
