/** The second half of io: BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper. Behaviour of Lib/_pyio.py, CPython 3.13. */
export const IO_BUFFERED_SOURCE = (): string => String.raw`
class _Buffered(BufferedIOBase):
    """A buffer around a raw stream."""
    _words = 'I/O operation on closed file.'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._size = buffer_size
        self._ahead = b''
        self._out = bytearray()

    @property
    def raw(self): return self._raw

    @property
    def closed(self): return self._raw.closed

    def readable(self): return self._raw.readable()
    def writable(self): return self._raw.writable()
    def seekable(self): return self._raw.seekable()
    def fileno(self): return self._raw.fileno()
    def isatty(self): return self._raw.isatty()

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        while self._out:
            n = self._raw.write(bytes(self._out))
            del self._out[:n]

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def tell(self):
        return self._raw.tell() - len(self._ahead) + len(self._out)

    def seek(self, pos, whence=0, /):
        if self.closed:
            raise ValueError('seek of closed file')
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self.flush()
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b''
        return self._raw.seek(pos, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self._raw.truncate(self.tell() if pos is None else pos)

    def __repr__(self):
        return f'<_io.{type(self).__name__}>'


class _Reads(_Buffered):
    def _fill(self):
        if not self._ahead:
            self._ahead = self._raw.read(self._size) or b''
        return self._ahead

    def read(self, size=-1, /):
        if self.closed:
            raise ValueError('read of closed file')
        size = _count(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self.flush()
        out = self._ahead
        self._ahead = b''
        if size < 0:
            return out + (self._raw.read() or b'')
        while len(out) < size:
            more = self._raw.read(max(self._size, size - len(out)) if size - len(out) < self._size else (size - len(out)) // self._size * self._size)
            if not more:
                break
            out += more
        self._ahead = out[size:]
        return out[:size]

    def read1(self, size=-1, /):
        if size is None or size < 0:
            size = self._size
        if not self._ahead and size:
            self._ahead = self._raw.read(max(self._size, size)) or b''
        out, self._ahead = self._ahead[:size], self._ahead[size:]
        return out

    def peek(self, size=0, /):
        self.flush()
        return self._fill()

    def readline(self, size=-1, /):
        self._check()
        size = _count(size)
        out = b''
        while self._fill():
            i = self._ahead.find(b'\n')
            n = len(self._ahead) if i < 0 else i + 1
            if size >= 0:
                n = min(n, size - len(out))
            out += self._ahead[:n]
            self._ahead = self._ahead[n:]
            if out.endswith(b'\n') or len(out) == size:
                break
        return out


class _Writes(_Buffered):
    def write(self, b, /):
        if self.closed:
            raise ValueError('write to closed file')
        b = _cells(b)
        if self._ahead:
            self.seek(0, 1)
        room = self._size - len(self._out)
        if len(b) > room:
            rest = b
            self.flush()
            while len(rest) > self._size:
                rest = rest[self._raw.write(rest):]
            self._out += rest
        else:
            self._out += b
        return len(b)


class BufferedReader(_Reads):
    """Reads ahead of what is asked for."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        super().__init__(raw, buffer_size)


class BufferedWriter(_Writes):
    """Writes when its buffer is full, on flush and on close."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        super().__init__(raw, buffer_size)


class BufferedRandom(_Writes, _Reads):
    """Both, on one position."""


class TextIOWrapper(TextIOBase):
    """Text over a binary stream."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._buffer = buffer
        self._encoding = encoding or 'utf-8'
        ''.encode(self._encoding)
        self._errors = errors or 'strict'
        self._newline = newline
        self._lines = line_buffering
        self._through = write_through
        self._pending = b''
        self._text = None

    @property
    def buffer(self): return self._buffer
    @property
    def encoding(self): return self._encoding
    @property
    def errors(self): return self._errors
    @property
    def closed(self): return self._buffer.closed
    @property
    def line_buffering(self): return self._lines

    def readable(self): return self._buffer.readable()
    def writable(self): return self._buffer.writable()
    def seekable(self): return self._buffer.seekable()

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        t = s if self._newline in ('', '\n') or self._newline is None else s.replace('\n', self._newline)
        self._pending += t.encode(self._encoding, self._errors)
        self._text = None
        if len(self._pending) > DEFAULT_BUFFER_SIZE or self._through or (self._lines and ('\n' in s or '\r' in s)):
            self._drain()
            if self._lines:
                self._buffer.flush()
        return len(s)

    def _drain(self):
        if self._pending:
            b, self._pending = self._pending, b''
            self._buffer.write(b)

    def flush(self):
        self._check()
        self._drain()
        self._buffer.flush()

    def _load(self):
        self._check()
        self._drain()
        if self._text is None:
            t = self._buffer.read().decode(self._encoding, self._errors)
            self._text = t.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else t
        return self._text

    def read(self, size=-1, /):
        t = self._load()
        size = _count(size)
        if size < 0:
            size = len(t)
        self._text = t[size:]
        return t[:size]

    def readline(self, size=-1, /):
        t = self._load()
        i = t.find(self._newline or '\n')
        end = len(t) if i < 0 else i + len(self._newline or '\n')
        if size is not None and size >= 0:
            end = min(end, size)
        self._text = t[end:]
        return t[:end]

    def tell(self):
        self.flush()
        rest = '' if self._text is None else self._text
        return self._buffer.tell() - len(rest.encode(self._encoding, self._errors))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 1 and pos != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and pos != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 1:
            return self.tell()
        if pos < 0:
            raise ValueError(f'negative seek position {pos}')
        self.flush()
        self._text = None
        return self._buffer.seek(pos, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self._encoding = encoding or self._encoding
        self._errors = errors or self._errors
        if line_buffering is not None:
            self._lines = line_buffering


import _machine
for _c in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
    if _c in (StringIO, BytesIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
        _c.__module__ = '_io'
        _machine.native_name(_c)
del _c, _machine

__all__ = ['IOBase', 'RawIOBase', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']
`;
