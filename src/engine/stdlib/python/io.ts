/** io: streams in memory. Behaviour of Lib/_pyio.py (StringIO, BytesIO), CPython 3.13. */
export const IO_SOURCE = (): string => String.raw`
"""Streams in memory."""
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    def __init__(self):
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

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
        self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def readlines(self, hint=-1):
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    pass


class StringIO(TextIOBase):
    """A text file in memory."""

    def __init__(self, initial_value='', newline='\n'):
        super().__init__()
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._text = initial_value or ''
        if newline is None:
            self._text = self._text.replace('\r\n', '\n').replace('\r', '\n')
        self._pos = 0

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1, /):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._pos + size
        s = self._text[self._pos:end]
        self._pos += len(s)
        return s

    def readline(self, size=-1, /):
        self._check()
        i = self._text.find('\n', self._pos)
        end = len(self._text) if i < 0 else i + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        s = self._text[self._pos:end]
        self._pos = max(end, self._pos)
        return s

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        gap = self._pos - len(self._text)
        before = self._text + '\0' * gap if gap > 0 else self._text
        if self._pos == len(before):
            self._text = before + s
        else:
            self._text = before[:self._pos] + s + before[self._pos + len(s):]
        self._pos += len(s)
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check()
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
        self._text = self._text[:pos]
        return pos


class BytesIO(IOBase):
    """A binary file in memory."""

    def __init__(self, initial_bytes=b''):
        super().__init__()
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._data = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._pos = 0

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        end = len(self._data) if size is None or size < 0 else self._pos + size
        b = bytes(self._data[self._pos:end])
        self._pos += len(b)
        return b

    read1 = read

    def readline(self, size=-1, /):
        self._check()
        i = self._data.find(b'\n', self._pos)
        end = len(self._data) if i < 0 else i + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        b = bytes(self._data[self._pos:end])
        self._pos = max(end, self._pos)
        return b

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b)
        if self._pos > len(self._data):
            self._data.extend(bytes(self._pos - len(self._data)))
        self._data[self._pos:self._pos + len(b)] = b
        self._pos += len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check()
        self._pos = max(0, pos + (0, self._pos, len(self._data))[whence])
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, size=None, /):
        size = self._pos if size is None else size
        del self._data[size:]
        return size
`;
