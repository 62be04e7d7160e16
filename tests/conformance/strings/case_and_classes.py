for s in ('abc', 'ABC', 'Abc Def', 'aBC1', '', '123', ' ', 'a b', 'ß', 'İ', 'ǆ', 'ÀÉ', '中文', 'x_1', '1x', '½', '²', '٣', '\n', 'Ⅷ', 'ﬁ', "they're", 'a1b2', 'class', 'é', '_', '\x7f', '\u200b', 'ªº', '\t\n'):
    print(ascii(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), ''.join('1' if f() else '0' for f in (s.isalpha, s.isdigit, s.isdecimal, s.isnumeric, s.isalnum, s.isspace, s.isupper, s.islower, s.istitle, s.isidentifier, s.isprintable, s.isascii)))
print('STRASSE'.casefold() == 'straße'.casefold(), 'ΑΣ'.lower() == 'ας', 'Σ'.lower() == 'σ', 'ŉ'.upper() == 'ʼN', len('ŉ'.upper()), len('İ'.lower()))
print('hello world'.title(), 'HELLO'.capitalize(), "don't stop".title(), 'x1y'.title(), 'über'.capitalize(), 'ǆabc'.title() == 'ǅabc')
print(sorted('bAaB'), sorted('bAaB', key=str.lower), sorted(['é', 'z', 'e']), 'a' < 'B', 'a'.lower() < 'B'.lower(), 'ß'.upper() == 'SS', 'ß' < 't')
print([c for c in 'aA1_ é中' if c.isalpha()], [c for c in map(chr, range(32, 127)) if not c.isalnum()][:10], ''.join(c for c in map(chr, range(128)) if c.isspace()).encode())
