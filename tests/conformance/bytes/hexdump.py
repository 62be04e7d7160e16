# Sixteen to a row: offset, hexadecimal, what can be printed.
def dump(data, width=8):
    for at in range(0, len(data), width):
        row = data[at:at + width]
        text = ''.join(chr(b) if 32 <= b < 127 else '.' for b in row)
        print(f'{at:04x}  {row.hex(" "):<{3 * width - 1}}  |{text}|')
dump(b'Heap\x00book\xff\n\t' + 'é€'.encode())
dump(bytearray(range(60, 70)), 4)
dump(memoryview(b'abcdefgh')[::2].tobytes())
print(bytes.fromhex('48 65 61 70').decode(), b'\x01\x02'.hex(), b'abcd'.hex('_', 2), b'abcde'.hex(':', -2))
print(bytes(reversed(b'abc')), b'abc'[::-1], b'a,b,,c'.split(b','), b'  x '.strip(), b'x'.rjust(4, b'.'))
