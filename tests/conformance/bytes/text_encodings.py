samples = ['A', 'é', '€', '中', '😀', 'ß', '\x00', '\x7f', '\x80', '\u07ff', '\u0800', '\uffff', '\U00010000', 'e\u0301']
for s in samples:
    print(ascii(s), len(s), s.encode('utf-8').hex(), s.encode('utf-16-le').hex(), s.encode('utf-16-be').hex(), s.encode('utf-32-le').hex())
def utf8(cp):
    if cp < 0x80: return bytes([cp])
    if cp < 0x800: return bytes([0xc0 | cp >> 6, 0x80 | cp & 63])
    if cp < 0x10000: return bytes([0xe0 | cp >> 12, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
    return bytes([0xf0 | cp >> 18, 0x80 | cp >> 12 & 63, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
print(all(utf8(ord(c)) == c.encode() for s in samples for c in s))
def decode(b):
    out, i = [], 0
    while i < len(b):
        n = 1 if b[i] < 0x80 else 2 if b[i] < 0xe0 else 3 if b[i] < 0xf0 else 4
        cp = b[i] if n == 1 else b[i] & (0xff >> n + 1)
        for x in b[i + 1:i + n]:
            cp = cp << 6 | x & 63
        out.append(chr(cp))
        i += n
    return ''.join(out)
print(decode('héllo €😀'.encode()) == 'héllo €😀')
print('aé'.encode('latin-1'), 'x'.encode('utf-16').hex(), 'x'.encode('utf-32').hex(), 'é'.encode('utf-8-sig').hex(), b'\xef\xbb\xbfx'.decode('utf-8-sig'), ascii(b'\xef\xbb\xbfx'.decode()))
for raw in (b'\xc3', b'\xc3(', b'\x80', b'\xe2\x82', b'\xf0\x9f\x98', b'\xed\xa0\x80', b'\xc0\x80', b'\xff\xfe', b'a\xc3\xa9b\xffc', b'\xf5\x80\x80\x80'):
    try:
        print(ascii(raw.decode()))
    except UnicodeDecodeError as e:
        print(e, (e.start, e.end), ascii(raw.decode('utf-8', 'replace')), raw.decode('utf-8', 'ignore'), raw.decode('utf-8', 'backslashreplace'))
for s, enc in (('é', 'ascii'), ('€', 'latin-1'), ('aéz€', 'ascii'), ('\udc80', 'utf-8')):
    try:
        s.encode(enc)
    except UnicodeEncodeError as e:
        print(e, e.object == s, s.encode(enc, 'replace'), s.encode(enc, 'ignore'), s.encode(enc, 'backslashreplace'))
print(b'\xff'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'), 'é'.encode().decode('latin-1'), 'Ã©'.encode('latin-1').decode())
print([hex(ord(c)) for c in 'aé€😀'], 'é'.encode() == b'\xc3\xa9', len('naïve'.encode()), str(b'\xc3\xa9', 'utf-8'), 'abc'.encode() is not None)
def utf16(cp):
    if cp < 0x10000: return [cp]
    cp -= 0x10000
    return [0xd800 | cp >> 10, 0xdc00 | cp & 0x3ff]
print([[hex(u) for u in utf16(ord(c))] for c in 'é😀'])
