/** ctypes: string_at() on the machine's memory. */
export const CTYPES_SOURCE = (): string => String.raw`
"""The bytes of objects: string_at(id(x), n). There is no C beside this machine, so there is nothing else."""
import _ctypes

__all__ = ['string_at']


def string_at(ptr, size=-1):
    """The bytes at an address."""
    return _ctypes.string_at(ptr, size)


def __getattr__(name):
    raise AttributeError(f"this machine's ctypes has string_at(address, size) and nothing else: no {name!r}")
`;
