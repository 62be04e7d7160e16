"""Struct objects: formats, sizes, wrong arguments, walking a buffer, subclasses."""
import struct, sys, weakref, gc
S = struct.Struct
def t(f, *a, **k):
    try: print(repr(f(*a, **k)).split(' at 0x')[0])
    except Exception as e: print(type(e).__name__, e)
t(S); t(S, 1); t(S, 'i', 'i'); t(S, x=1); t(S, format='<i'); t(S, 'z'); t(S, b'hh'); t(S, bytearray(b'h')); t(S, 'é')
s = S('<hI')
print(s, s.format, s.size, sys.getsizeof(s), s.__sizeof__())
for f in ['i', '10i', '', '0i', '3s2p', 'ihi', '3x', 'i i', '@2h3B0s', '5s', 'xx4sc']: print(f, S(f).size, sys.getsizeof(S(f)))
t(s.pack); t(s.pack, 1); t(s.pack, 1, 2, 3); t(s.pack, 1, -1); t(s.pack, 'a', 2); t(s.pack, 40000, 2); t(s.pack, 1.5, 2); t(s.pack, 1, 2, x=1); t(s.pack, 1, 2)
b = bytearray(8)
t(s.pack_into); t(s.pack_into, b); t(s.pack_into, b, 0); t(s.pack_into, b, 0, 1, 2); t(s.pack_into, b, 5, 1, 2); t(s.pack_into, b, -2, 1, 2); t(s.pack_into, b, -20, 1, 2); t(s.pack_into, b'123456', 0, 1, 2); t(s.pack_into, b, 'a', 1, 2); print(b)
t(s.unpack); t(s.unpack, b'1'); t(s.unpack, 'a'); t(s.unpack, b'123456'); t(s.unpack, buffer=b'123456'); t(s.unpack, None)
t(s.unpack_from); t(s.unpack_from, b'1'); t(s.unpack_from, b'12345678', 2); t(s.unpack_from, b'12345678', 3); t(s.unpack_from, b'12345678', -6); t(s.unpack_from, b'12345678', -5); t(s.unpack_from, b'12345678', -9)
t(s.unpack_from, buffer=b'12345678', offset=1); t(s.unpack_from, b'', x=2); t(s.unpack_from, b'', 0, 1); t(s.unpack_from, b'123456', 'a')
t(s.iter_unpack); t(s.iter_unpack, b''); t(s.iter_unpack, b'12345'); t(lambda: list(s.iter_unpack(b'123456123456'))); t(S('').iter_unpack, b'')
it = s.iter_unpack(b'123456' * 3); print(type(it), it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), list(it))
it = S('2b').iter_unpack(b)
try: b.append(1)
except BufferError as e: print(e)
next(it)
del it
b.append(1); print(len(b))
it = S('3b').iter_unpack(b); list(it); b.append(2); print(len(b))
t(struct.iter_unpack, '<h', b'1234'); t(lambda: list(struct.iter_unpack('<h', b'1234'))); t(struct.iter_unpack, 'z', b''); t(struct.iter_unpack, 'h'); t(struct.iter_unpack, 'h', b'123')
try: s.format = 'i'
except Exception as e: print(type(e).__name__, e)
try: s.size = 1
except Exception as e: print(type(e).__name__, e)
try: s.foo = 1
except Exception as e: print(type(e).__name__, e)
class Sub(S):
    def __init__(self, f, extra): super().__init__(f); self.extra = extra
x = Sub('h', 3); print(x, x.extra, x.pack(1), sys.getsizeof(x)); r = weakref.ref(x); del x; print(r())
print(S.__name__, S.__module__, S.__qualname__, S.__doc__, struct.error, struct.error.__mro__[1], struct.Struct.pack, s.pack.__name__, struct.pack.__name__, struct.__all__)
t(lambda: type(s.iter_unpack(b''))())
