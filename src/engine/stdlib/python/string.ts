/** string: character classes and templates. Behaviour of Lib/string.py; Template without regular expressions, CPython 3.13. */
export const STRING_SOURCE = (): string => String.raw`
"""Character classes and templates."""
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_' + chr(96) + '{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with $names to fill in."""
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # (kind, text): 'text', 'name', 'braced', 'escape', 'bad'
        s = self.template
        i = 0
        while i < len(s):
            j = s.find(self.delimiter, i)
            if j < 0:
                yield 'text', s[i:], i
                return
            if j > i:
                yield 'text', s[i:j], i
            k = j + 1
            if s[k:k + 1] == self.delimiter:
                yield 'escape', self.delimiter, j
                i = k + 1
                continue
            braced = s[k:k + 1] == '{'
            if braced:
                k += 1
            e = k
            while e < len(s) and (s[e] == '_' or (s[e].isascii() and (s[e].isalpha() or (e > k and s[e].isdigit())))):
                e += 1
            if e == k or (braced and s[e:e + 1] != '}'):
                yield 'bad', self.delimiter, j
                i = j + 1
            else:
                yield 'braced' if braced else 'name', s[k:e], j
                i = e + 1 if braced else e

    def _fill(self, mapping, strict):
        out = []
        for kind, text, at in self._pieces():
            if kind in ('text', 'escape'):
                out.append(text)
            elif kind == 'bad':
                if strict:
                    before = self.template[:at]
                    lines = before.splitlines(keepends=True)
                    line, col = (1, at + 1) if not lines else (len(lines), at - len(''.join(lines[:-1])) + 1)
                    raise ValueError(f'Invalid placeholder in string: line {line}, col {col}')
                out.append(text)
            elif strict or text in mapping:
                out.append(str(mapping[text]))
            else:
                out.append(self.delimiter + ('{%s}' % text if kind == 'braced' else text))
        return ''.join(out)

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws} if kws else mapping, True)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws} if kws else mapping, False)

    def is_valid(self):
        return all(kind != 'bad' for kind, text, at in self._pieces())

    def get_identifiers(self):
        ids = []
        for kind, text, at in self._pieces():
            if kind in ('name', 'braced') and text not in ids:
                ids.append(text)
        return ids


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
`;
