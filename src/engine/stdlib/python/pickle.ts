/** pickle: the module around _pickle. Behaviour of Lib/pickle.py, CPython 3.13. */
import { pickleOps } from '../pickle/opcodes.ts';

/** Byte literal of an opcode. */
const literal = (code: number): string => `b'${code < 127 ? String.fromCharCode(code) : `\\x${code.toString(16)}`}'`;
const CONSTANTS = (): string => pickleOps().map((op) => `${op.name} = ${literal(op.code)}`).join('\n');

export const PICKLE_SOURCE = (): string => String.raw`
"""Objects as bytes and back."""
from _pickle import PickleError, PicklingError, UnpicklingError, Pickler, Unpickler, dump, dumps, load, loads

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)
_tuplesize2code = [b')', b'\x85', b'\x86', b'\x87']
${CONSTANTS()}
TRUE = b'I01\n'
FALSE = b'I00\n'

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']


def __getattr__(name):
    if name in ('PickleBuffer', '_Pickler', '_Unpickler', '_dump', '_dumps', '_load', '_loads'):
        raise AttributeError(f"this machine's pickle has no {name!r}: there are dump, dumps, load, loads, Pickler and Unpickler, and buffers stay inside the stream")
    raise AttributeError(f"module 'pickle' has no attribute {name!r}")
`;

/** _pickle's own exceptions, run in its dict. */
export const PICKLE_ERRORS_SOURCE = (): string => String.raw`
class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass
`;

/** _codecs: the two functions that pickles of bytes and str need. */
export const CODECS_SOURCE = (): string => String.raw`
"""Text and bytes, by the name of an encoding."""


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return bytes(obj).decode(encoding, errors)
`;

/** _functools: where pickles look for what CPython has written in C. */
export const C_FUNCTOOLS_SOURCE = (): string => 'from functools import cmp_to_key, reduce, partial\n';
