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


def _fields(text):
    """(literal, field, spec, conversion) of a format text; field is None after the last one."""
    literal = ''
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c in '{}':
            if text[i:i + 1] == c:
                literal += c
                i += 1
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if i == len(text):
                raise ValueError("Single '{' encountered in format string")
            start = i
            depth = 1
            while depth:
                if i == len(text):
                    raise ValueError("expected '}' before end of string")
                depth += (text[i] == '{') - (text[i] == '}')
                i += 1
            inside = text[start:i - 1]
            name, spec, conversion = inside, '', None
            square = 0
            for k, ch in enumerate(inside):
                square += (ch == '[') - (ch == ']')
                if ch in ':!' and not square:
                    name, rest = inside[:k], inside[k:]
                    if ch == '!':
                        conversion = rest[1:2]
                        rest = rest[2:]
                        if rest and rest[0] != ':':
                            raise ValueError("expected ':' after conversion specifier")
                    spec = rest[1:]
                    break
            yield literal, name, spec, conversion
            literal = ''
        else:
            literal += c
    if literal:
        yield literal, None, None, None


class Formatter:
    """str.format in steps that a subclass may take otherwise."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, text, args, kwargs, used, depth, counter=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(text):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first, rest = _split_name(name)
            if first == '':
                if counter is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(counter) + name
                counter += 1
            elif isinstance(first, int):
                if counter:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                counter = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, counter = self._vformat(spec, args, kwargs, used, depth - 1, counter)
            out.append(self.format_field(obj, spec))
        return ''.join(out), counter

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion}')

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first


def _split_name(name):
    """The first part, a number when it is one, and the (is attribute, key) pairs behind it."""
    i = min([k for k in (name.find('.'), name.find('[')) if k >= 0], default=len(name))
    first, tail = name[:i], name[i:]
    rest = []
    while tail:
        if tail[0] == '[':
            key, _, tail = tail[1:].partition(']')
            rest.append((False, int(key) if key.isdecimal() else key))
        else:
            k = min([k for k in (tail.find('.', 1), tail.find('[', 1)) if k >= 0], default=len(tail))
            rest.append((True, tail[1:k]))
            tail = tail[k:]
    return int(first) if first.isdecimal() else first, rest
`;
