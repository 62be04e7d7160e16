/** struct: values to and from bytes. Behaviour of Lib/struct.py and the class Struct of Modules/_struct.c, CPython 3.13. */
export const STRUCT_SOURCE = (): string => String.raw`
"""Values to and from bytes, by a format."""
import _struct
from _struct import pack, pack_into, unpack, unpack_from, calcsize


class error(Exception):
    pass


_struct.error = error


def iter_unpack(format, buffer, /):
    """Tuples from a buffer that holds one after the other."""
    return iter(_struct.unpack_all(format, buffer))


class Struct:
    """A format, taken apart once."""
    __module__ = '_struct'
    __slots__ = '_format', '_size', '__weakref__'

    def __init__(self, format):
        self._size = calcsize(format)
        self._format = format.decode() if isinstance(format, bytes) else format

    format = property(lambda self: self._format)
    size = property(lambda self: self._size)

    def pack(self, /, *values):
        return pack(self._format, *values)

    def pack_into(self, buffer, offset, /, *values):
        pack_into(self._format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self._format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self._format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter(_struct.unpack_all(self._format, buffer))

    def __repr__(self):
        return f'{type(self).__name__}({self._format!r})'


__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
`;
