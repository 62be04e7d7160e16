/** textwrap: text in lines. Behaviour of Lib/textwrap.py, CPython 3.13. */
export const TEXTWRAP_SOURCE = (): string => String.raw`
"""Text in lines of a width."""
_WHITE = '\t\n\x0b\x0c\r '


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

    def _chunks(self, text):
        """Words and the white space between them; words also break after a hyphen between letters."""
        chunks = []
        i = 0
        while i < len(text):
            j = i
            white = text[i] in _WHITE
            while j < len(text) and (text[j] in _WHITE) == white:
                j += 1
            piece = text[i:j]
            i = j
            if white or not self.break_on_hyphens:
                chunks.append(piece)
                continue
            start = 0
            for k in range(1, len(piece) - 1):
                if piece[k] == '-' and k - start >= 2 and piece[k - 1].isalpha() and piece[k - 2].isalpha() and piece[k + 1].isalpha():
                    chunks.append(piece[start:k + 1])
                    start = k + 1
            chunks.append(piece[start:])
        return chunks

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _WHITE else c for c in text])
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        chunks = self._chunks(text)
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
                    if room > 0 or not current:
                        room = max(room, 1)
                        current.append(chunks[-1][:room])
                        chunks[-1] = chunks[-1][room:]
                elif not current:
                    current.append(chunks.pop())
                length = sum(map(len, current))
            if self.drop_whitespace and current and current[-1].strip() == '':
                length -= len(current[-1])
                del current[-1]
            if not current:
                continue
            rest = [c for c in chunks if c.strip()] if self.drop_whitespace else chunks
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
