/** json: text of plain data. Behaviour of Lib/json, CPython 3.13. */
export const JSON_SOURCE = (): string => String.raw`
"""Text of plain data, and back."""
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'
_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f', '\b': '\\b'}


def _quoted(s, ascii_only):
    out = ['"']
    for c in s:
        n = ord(c)
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif n < 32 or (ascii_only and n > 126):
            if n > 0xffff:
                n -= 0x10000
                out.append('\\u%04x\\u%04x' % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff))
            else:
                out.append('\\u%04x' % n)
        else:
            out.append(c)
    out.append('"')
    return ''.join(out)


def _number(o, allow_nan):
    if o != o:
        text = 'NaN'
    elif o == float('inf'):
        text = 'Infinity'
    elif o == float('-inf'):
        text = '-Infinity'
    else:
        return float.__repr__(o)
    if not allow_nan:
        raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
    return text


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        return self._pieces(o, 0, indent, set())

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return _number(key, self.allow_nan)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _pieces(self, o, level, indent, running):
        if isinstance(o, str):
            yield _quoted(o, self.ensure_ascii)
        elif o is None:
            yield 'null'
        elif o is True:
            yield 'true'
        elif o is False:
            yield 'false'
        elif isinstance(o, int):
            yield int.__repr__(o)
        elif isinstance(o, float):
            yield _number(o, self.allow_nan)
        else:
            if self.check_circular:
                if id(o) in running:
                    raise ValueError('Circular reference detected')
                running.add(id(o))
            if isinstance(o, (list, tuple)):
                yield from self._array(o, level, indent, running)
            elif isinstance(o, dict):
                yield from self._object(o, level, indent, running)
            else:
                yield from self._pieces(self.default(o), level, indent, running)
            running.discard(id(o))

    def _array(self, o, level, indent, running):
        if not o:
            yield '[]'
            return
        newline = '' if indent is None else '\n' + indent * (level + 1)
        first = True
        for v in o:
            yield '[' + newline if first else self.item_separator + newline
            first = False
            yield from self._pieces(v, level + 1, indent, running)
        yield ']' if indent is None else '\n' + indent * level + ']'

    def _object(self, o, level, indent, running):
        if not o:
            yield '{}'
            return
        newline = '' if indent is None else '\n' + indent * (level + 1)
        first = True
        yield '{'
        for key, v in sorted(o.items()) if self.sort_keys else o.items():
            key = self._key(key)
            if key is None:
                continue
            yield newline if first else self.item_separator + newline
            first = False
            yield _quoted(key, self.ensure_ascii)
            yield self.key_separator
            yield from self._pieces(v, level + 1, indent, running)
        if not first and indent is not None:
            yield '\n' + indent * level
        yield '}'


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent, separators=separators,
                                default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    for chunk in dumps(obj, **kw):
        fp.write(chunk)


_WHITE = ' \t\n\r'
_BACK = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, i):
                return value, i + len(word)
        j = i + 1 if c == '-' else i
        k = j
        while k < len(s) and '0' <= s[k] <= '9':
            k += 1
        if k > j:
            if s[j] == '0':
                k = j + 1
            end = k
            if s[k:k + 1] == '.' and '0' <= s[k + 1:k + 2] <= '9':
                k += 1
                while k < len(s) and '0' <= s[k] <= '9':
                    k += 1
                end = k
            if s[k:k + 1] in ('e', 'E'):
                k += 1
                if s[k:k + 1] in ('+', '-'):
                    k += 1
                if '0' <= s[k:k + 1] <= '9':
                    while k < len(s) and '0' <= s[k] <= '9':
                        k += 1
                    end = k
            text = s[i:end]
            if text.lstrip('-').isdigit():
                return self.parse_int(text), end
            return self.parse_float(text), end
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise JSONDecodeError('Expecting value', s, i)

    def _string(self, s, i):
        begin = i - 1
        out = []
        while True:
            j = i
            while j < len(s) and s[j] not in '"\\' and s[j] >= ' ':
                j += 1
            out.append(s[i:j])
            c = s[j:j + 1]
            if c == '':
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if c == '"':
                return ''.join(out), j + 1
            if c != '\\':
                if self.strict:
                    raise JSONDecodeError('Invalid control character at', s, j)
                out.append(c)
                i = j + 1
                continue
            e = s[j + 1:j + 2]
            if e == '':
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if e == 'u':
                n = _hex4(s, j + 1)
                i = j + 6
                if 0xd800 <= n <= 0xdbff and s[i:i + 2] == '\\u':
                    low = _hex4(s, i + 1)
                    if 0xdc00 <= low <= 0xdfff:
                        n = 0x10000 + ((n - 0xd800) << 10 | low - 0xdc00)
                        i += 6
                out.append(chr(n))
            elif e in _BACK:
                out.append(_BACK[e])
                i = j + 2
            else:
                raise JSONDecodeError('Invalid \\escape', s, j)

    def _array(self, s, i):
        values = []
        i = _skip(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = _skip(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip(s, i + 1)
            if s[i:i + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, i):
        pairs = []
        i = _skip(s, i)
        if s[i:i + 1] == '}':
            i += 1
        else:
            if s[i:i + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
            while True:
                key, i = self._string(s, i + 1)
                i = _skip(s, i)
                if s[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, _skip(s, i + 1))
                pairs.append((key, value))
                i = _skip(s, i)
                c = s[i:i + 1]
                i += 1
                if c == '}':
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i - 1)
                comma = i - 1
                i = _skip(s, i)
                if s[i:i + 1] != '"':
                    if s[i:i + 1] == '}':
                        raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, i


def _skip(s, i):
    while i < len(s) and s[i] in _WHITE:
        i += 1
    return i


def _hex4(s, i):
    digits = s[i + 1:i + 5]
    if len(digits) == 4 and all(c in '0123456789abcdefABCDEF' for c in digits):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, i)


def loads(s, *, cls=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode('utf-8')
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
`;
