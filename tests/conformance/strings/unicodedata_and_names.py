import unicodedata as u
s1, s2 = 'é', 'e\u0301'
print(s1 == s2, len(s1), len(s2), u.normalize('NFC', s2) == s1, u.normalize('NFD', s1) == s2, [u.name(c) for c in s2], u.name('é'), u.name('中'), u.name('😀'), u.name('한'), u.lookup('SNOWMAN'), u.category('a'), u.category('A'), u.category('1'), u.category(' '), u.category('\n'), u.category('€'), u.category('\u0301'), u.category('_'), u.combining('\u0301'), u.combining('a'), u.decimal('5'), u.digit('²'), u.numeric('½'), u.is_normalized('NFC', s2), u.unidata_version)
print(u.normalize('NFKC', 'ﬁ①²Å'), u.normalize('NFKD', 'ﬁ'), ''.join(c for c in u.normalize('NFD', 'crème brûlée Ñandú') if not u.combining(c)), u.name('\n', 'none'), u.decimal('x', -1), u.numeric('Ⅷ'), u.numeric('٣'), u.category('\U000e0fff'), u.category('\ud800'), u.lookup('latin small letter e with acute'), '\N{LATIN SMALL LETTER E WITH ACUTE}', f'{"\N{BULLET}"}', '\N{HANGUL SYLLABLE HAN}')
for b in (lambda: u.name('\n'), lambda: u.lookup('NO SUCH THING'), lambda: u.normalize('NFX', 'a'), lambda: u.name('ab'), lambda: u.decimal('½'), lambda: u.numeric('a'), lambda: u.digit('a'), lambda: u.category(5), lambda: u.normalize('NFC', 5)):
    try: print(b())
    except Exception as e: print(type(e).__name__, e)
