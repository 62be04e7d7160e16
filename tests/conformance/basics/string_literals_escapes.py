print('a\tb', 'a\\b', 'quote\'s', "dq\"s", 'oct\101\0end'.encode(), 'hex\x41', 'uni\u00e9\U0001F600', '\N{GREEK SMALL LETTER ALPHA}')
print(r'raw\n\t\\', r'a\'b', len(r'\n'), b'bytes\x00\n\\', rb'\x00', Rb'\q', len('\
continued'))
print('implicit ' "concat " '''of ''' """strings""", len('a' 'b'), ('paren '
      'spanning'))
print('''triple
  keeps 'quotes' and "double"
end''')
print("""\
no first newline
tail""")
doc = '''line1\nline2
line3'''
print(doc.split('\n'), len(doc))
print('é'.encode(), '€'.encode('utf-8'), '😀'.encode('utf-16-le'), b'\xc3\xa9'.decode(), 'é'.encode('latin-1'), '中'.encode('utf-32-be'))
print(len('é'), len('😀'), len('e\u0301'), 'e\u0301' == 'é', [ord(c) for c in 'aé€😀'], 'naïve'[::-1], '😀x'[0] == '😀')
for bad in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: b'\x80'.decode('ascii'), lambda: 'x'.encode('nope'), lambda: b'ab\xc3'.decode(), lambda: '\ud800'.encode(), lambda: 'a中b'.encode('latin-1')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
print('é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'backslashreplace'), 'é€'.encode('ascii', 'xmlcharrefreplace'), b'a\xff'.decode('utf-8', 'replace') == 'a\ufffd', b'\xffz'.decode('ascii', 'ignore'))
print(0x_ff, 0b_1, 1_0.0_1, 1e1_0, 0o7_7, 1.e2, .5e-1, 1_000j, 00, 0_0)
print('a' < 'b' < 'c', 'a' < 'aa', 'Z' < 'a' < 'é' < '中' < '😀', '10' < '9', max('apple', 'Banana'), sorted('bAcé'))
s = 'abc'
try:
    s[0] = 'z'
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print('%s' 'x' % 'y', 'a' 'b' * 2, -'ab'.find('b'), 'x' 'y'.upper(), not 'a' in 'b')
