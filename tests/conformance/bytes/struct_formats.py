import struct
print(struct.pack('<bBhHiIqQ', -1, 255, -2, 65535, -3, 2 ** 32 - 1, -4, 2 ** 64 - 1).hex())
print(struct.pack('>hHiI', 1, 2, 3, 4).hex(), struct.pack('!H', 0x1234).hex(), struct.pack('<H', 0x1234).hex(), struct.pack('=I', 1).hex())
for f in ('<f', '>f', '<d', '>d', '<e'):
    print(f, struct.pack(f, 1.5).hex(), struct.unpack(f, struct.pack(f, -0.1))[0])
print(struct.pack('<?', True), struct.pack('c', b'x'), struct.pack('5s', b'abc'), struct.pack('2s', b'abc'), struct.pack('5p', b'abc'), struct.pack('3x').hex(), struct.pack('<2h', 1, 2).hex(), struct.pack('s', b'').hex())
for f in ('b', 'h', 'i', 'l', 'q', 'f', 'd', 'P', 'bi', 'ib', 'bq', 'bhq', '<bi', '<bhq', '=bi', 'ci0q', 'b3xi', '10s', '?', 'n', '<bib', 'bib', 'i4xb', 'dbd'):
    print(f, struct.calcsize(f), end='; ')
print()
print(struct.unpack('<I', b'\x01\x00\x00\x00'), struct.unpack('>I', b'\x01\x00\x00\x00'), struct.unpack('<2B', b'ab'), struct.unpack('3s', b'abc'), struct.unpack('<hxb', b'\x01\x00\xff\x02'))
s = struct.Struct('<HB4s')
packed = s.pack(513, 7, b'data')
print(s.size, s.format, packed, s.unpack(packed), list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')), struct.unpack_from('<H', b'\xff\x05\x00', 1))
buf = bytearray(8)
struct.pack_into('<I', buf, 2, 0xaabbccdd)
print(buf.hex(), struct.unpack_from('>H', buf, 4))
for bad in (lambda: struct.pack('b', 128), lambda: struct.pack('B', -1), lambda: struct.pack('H', 70000), lambda: struct.pack('i', 'x'), lambda: struct.pack('ii', 1), lambda: struct.pack('z', 1), lambda: struct.unpack('i', b'abc'), lambda: struct.pack('c', 'x'), lambda: struct.pack('s', 'x'), lambda: struct.pack('<i', 2 ** 31), lambda: struct.pack('f', 'a'), lambda: struct.unpack('<4h', b''), lambda: struct.pack('<i', 1.5), lambda: struct.calcsize('<P'), lambda: struct.pack('<q', 2 ** 63), lambda: struct.unpack_from('i', b'abc'), lambda: struct.pack('f', 1e300), lambda: struct.pack('?', ), lambda: struct.pack_into('i', bytearray(2), 0, 1)):
    try:
        print('ok', bad())
    except struct.error as e:
        print('struct.error', e)
    except Exception as e:
        print(type(e).__name__, e)
print(struct.unpack('<f', struct.pack('<f', 0.1))[0], struct.pack('<d', float('inf')).hex(), struct.pack('<d', -0.0).hex(), struct.unpack('<d', bytes.fromhex('000000000000f07f')))
raw = struct.pack('>IHH', 0x89504e47, 1, 2)
print(raw, struct.unpack('>4sHH', raw), int.from_bytes(raw[:4], 'big') == 0x89504e47)
struct.pack('B', 256)
