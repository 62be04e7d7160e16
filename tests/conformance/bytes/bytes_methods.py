b = b'Hello\x00\xff'
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b), 72 in b, b'ell' in b, b.hex(), b.hex(' '), b.hex('-', 2), b.upper(), b.lower())
print(bytes(3), bytes([65, 66]), bytes(b'copy'), bytes('é', 'utf-8'), bytes(range(5)), bytes(), bytes.fromhex('00ff 41'), b'a' b'b')
print(b'a,b,c'.split(b','), b'a b'.split(), b' x '.strip(), b'abc'.find(b'c'), b'abc'.find(99), b'abca'.count(b'a'), b'abc'.replace(b'b', b'XX'), b'-'.join([b'a', b'b']), b'abc'.startswith(b'ab'), b'abc'.endswith((b'x', b'c')))
print(b'ab' + b'c', b'ab' * 2, b'a' < b'b', b'a' == 'a', b'abc' == bytearray(b'abc'), hash(b'a') == hash(b'a'), {b'k': 1}[b'k'], bool(b''), bool(b'\x00'))
print(b'abc'.partition(b'b'), b'l1\nl2'.splitlines(), b'ab'.center(6, b'*'), b'7'.zfill(3), b'a1'.isalnum(), b'12'.isdigit(), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'aXb'.swapcase(), b'hi there'.title())
print(repr(b'\'"\\\n\t\r\x7f\x80'), str(b'x'), b'%d-%s-%x' % (5, b'q', 255), b'caf\xc3\xa9'.decode(), b'\xff\xfe'.decode('latin-1'), b'x'.decode('ascii'))
ba = bytearray(b'abc')
ba.append(100)
ba.extend(b'ef')
ba += b'!'
ba[0] = 65
ba[1:3] = b'--long--'
print(ba, len(ba), ba.pop(), ba.pop(0), ba.find(b'l'))
ba.insert(0, 0)
ba.remove(0)
ba.reverse()
del ba[::2]
print(ba, bytes(ba), ba.hex(), bytearray(2), bytearray([1, 2]), ba.copy() == ba, ba.copy() is ba)
alias = ba
ba *= 2
print(alias is ba, len(ba), ba.clear(), alias)
for bad in (lambda: b'a' + 'b', lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes('x'), lambda: b'a'[5], lambda: bytearray(b'a').append(256), lambda: b'a'.join(['x']), lambda: bytes.fromhex('0'), lambda: b'a'.find('a'),
            lambda: 'a' in b'a', lambda: bytes(1.5), lambda: b'\xff'.decode(), lambda: bytes(-1), lambda: bytearray(b'')[0], lambda: b'x'.__setitem__, lambda: bytearray(b'ab').remove(5), lambda: bytearray().pop(), lambda: hash(bytearray(b'')), lambda: b'a' < 'a', lambda: bytes(None)):
    try:
        bad()
        print('ok')
    except Exception as e:
        print(type(e).__name__, e)
