# Upper, lower, title and the questions one can ask a string.
words = ['hello', 'HELLO', 'Hello World', "they're bill's", 'ß', 'ﬁ', 'ǆ', 'İ', 'ı', 'Σας', 'straße', '１２', '²', '½', '٣', 'a1', ' ', '', '\t', 'é', 'x y', '_a', '9a', 'class', 'Ⅷ']
for w in words:
    print(repr(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())
for name in ('isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii'):
    print(name, [getattr(w, name)() for w in words])
print('straße'.casefold() == 'STRASSE'.casefold(), 'Σ'.lower(), 'ΑΣ'.lower(), 'ΑΣΑ'.lower())
print('abc'.translate({97: 'X', 98: None, 99: 'long'}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1}))
try: str.maketrans('a', 'bc')
except ValueError as e: print(e)
print(sorted(['b', 'A', 'a', 'B']), sorted(['b', 'A', 'a', 'B'], key=str.lower), max('aZ'), 'Z' < 'a', 'é' > 'z')
print(ascii('é\n'), repr('\x00\x7f\x80\xa0\u2028\U0001f600'), repr("it's"), repr('"'), repr('\'"'), '\N{BULLET}', '\x41\u0042\103')
