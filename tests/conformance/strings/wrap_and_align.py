# A paragraph filled by hand, beside what the library makes of it.
import textwrap
text = 'The count falls to zero, and the block goes back at once: nobody waits.'
def fill(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width: lines.append(line); line = word
        else: line = f'{line} {word}'.strip()
    return lines + [line]
for width in (20, 33): print(fill(text, width) == textwrap.wrap(text, width), *fill(text, width), sep='\n  ')
def justify(line, width):
    words = line.split()
    if len(words) < 2: return line.ljust(width)
    gaps, extra = divmod(width - sum(map(len, words)), len(words) - 1)
    return ''.join(w + ' ' * (gaps + (i < extra)) if i < len(words) - 1 else w for i, w in enumerate(words))
print(*(f'|{justify(l, 24)}|' for l in fill(text, 24)), sep='\n')
print(textwrap.shorten(text, 30, placeholder=' …'), textwrap.indent('a\n\nb', '- '), textwrap.dedent('\n    x\n      y\n').strip().splitlines(), sep='\n')
print(text.partition(': '), text.rpartition(' '), text.count('o'), text.title()[:12], text.swapcase()[:9], 'a-b_c'.translate(str.maketrans('-_', '  ')))
