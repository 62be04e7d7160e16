/** textwrap: text in lines. Behaviour of Lib/textwrap.py, CPython 3.13. */
export const TEXTWRAP_SOURCE = (): string => String.raw`
"""Text in lines of a width."""
_WHITE = '\t\n\x0b\x0c\r '


def _in_word(c):
    return c.isalnum() or c == '_'


def _letter(c):
    return _in_word(c) and not c.isdecimal()


def _touches(c):
    """May stand before a dash or a hyphen."""
    return _in_word(c) or c in '!"\'&.,?'


def _dash(text, i):
    """End of a dash of hyphens at i that joins two words, or 0."""
    j = i
    while text[j:j + 1] == '-':
        j += 1
    return j if j - i > 1 and i > 0 and _touches(text[i - 1]) and _in_word(text[j:j + 1]) else 0


def _hyphen(text, i):
    """The hyphen at i is one a word may be broken behind: letters before it, letters after it."""
    before = i > 1 and (_letter(text[i - 1]) and _letter(text[i - 2]) or i > 2 and _letter(text[i - 1]) and text[i - 2] == '-' and _letter(text[i - 3]))
    after = text[i + 1:i + 4]
    return bool(before and after and _letter(after[0]) and (_letter(after[1:2]) or after[1:2] == '-' and _letter(after[2:3])))


def _word(text, i, end):
    """Where the word from i ends, at the latest at end."""
    for j in range(i + 1, end):
        if text[j] == '-':
            if _hyphen(text, j):
                return j + 1
            if _dash(text, j):
                return j
    return end


def _ends_sentence(word):
    if word[-1:] in ('"', "'"):
        word = word[:-1]
    return word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z'


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _WHITE else c for c in text])
        return text

    def _split(self, text):
        """Words and the white space between them; words also break after a hyphen between letters and around dashes."""
        chunks = []
        i = 0
        while i < len(text):
            j = i
            white = text[i] in _WHITE
            while j < len(text) and (text[j] in _WHITE) == white:
                j += 1
            if white or self.break_on_hyphens is not True:
                chunks.append(text[i:j])
                i = j
            while i < j:
                end = _dash(text, i) or _word(text, i, j)
                chunks.append(text[i:end])
                i = end
        return chunks

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        """Two spaces after the end of a sentence."""
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == ' ' and _ends_sentence(chunks[i]):
                chunks[i + 1] = '  '
                i += 1
            i += 1

    def _break(self, chunk, room):
        """How much of a word too long for any line goes into this one: up to a hyphen if there is one."""
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and chunk[:hyphen].strip('-'):
                return hyphen + 1
        return room

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        lines = []
        while chunks:
            current = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                n = len(chunks[-1])
                if length + n > width:
                    break
                current.append(chunks.pop())
                length += n
            if chunks and len(chunks[-1]) > width:
                room = 1 if width < 1 else width - length
                if self.break_long_words:
                    end = self._break(chunks[-1], room)
                    current.append(chunks[-1][:end])
                    chunks[-1] = chunks[-1][end:]
                elif not current:
                    current.append(chunks.pop())
                length = sum(map(len, current))
            if self.drop_whitespace and current and current[-1].strip() == '':
                length -= len(current[-1])
                del current[-1]
            if not current:
                continue
            rest = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (not rest and length <= width):
                lines.append(indent + ''.join(current))
                continue
            while current:
                if current[-1].strip() and length + len(self.placeholder) <= width:
                    current.append(self.placeholder)
                    lines.append(indent + ''.join(current))
                    break
                length -= len(current[-1])
                del current[-1]
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Takes away the white space every line begins with."""
    lines = ['' if not line.strip(' \t') else line for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = own
            continue
        k = 0
        while k < min(len(margin), len(own)) and margin[k] == own[k]:
            k += 1
        margin = margin[:k]
    n = len(margin or '')
    return '\n'.join([line[n:] for line in lines])


def indent(text, prefix, predicate=None):
    return ''.join([prefix + line if (line.strip() if predicate is None else predicate(line)) else line for line in text.splitlines(True)])


__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']
`;
