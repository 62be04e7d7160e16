/** struct: values to and from bytes. Behaviour of Lib/struct.py, CPython 3.13. */
export const STRUCT_SOURCE = (): string => String.raw`
"""Values to and from bytes, by a format."""
import _struct
from _struct import pack, pack_into, unpack, unpack_from, iter_unpack, calcsize, Struct


class error(Exception):
    pass


_struct.error = error

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
`;
