import sys
parts = []
for i in range(5):
    parts.append(f'{i}:{i * i}')
print(';'.join(parts), ''.join(parts) == '0:01:12:43:94:16')
s = ''
for c in 'hello':
    s += c.upper()
print(s, s * 2, s[:2] + '-' + s[2:], (s + ' ') * 2 + s)
a = 'x'
b = a
a += 'y'
print(a, b)
table = [('name', 'qty', 'price'), ('apple', 3, 1.5), ('watermelon', 12, 30.25)]
for row in table:
    print('{:<12}|{:>5}|{:>8}'.format(*row))
widths = [max(len(str(r[i])) for r in table) for i in range(3)]
print('\n'.join(' '.join(f'{str(c):{w}}' for c, w in zip(r, widths)).rstrip() for r in table))
print('+'.join('-' * w for w in widths), f'{"title":=^{sum(widths)}}')
def indent(text, by): return '\n'.join(' ' * by + l if l else l for l in text.split('\n'))
print(indent('a\n\nb', 2))
def wrap(text, width):
    lines, cur = [], ''
    for w in text.split():
        if cur and len(cur) + 1 + len(w) > width:
            lines.append(cur)
            cur = w
        else:
            cur = f'{cur} {w}' if cur else w
    return lines + [cur] if cur else lines
print(wrap('the quick brown fox jumps over the lazy dog', 12), wrap('', 5), wrap('superlongword a', 5))
def commas(n):
    s, out = str(n), ''
    while len(s) > 3:
        s, out = s[:-3], ',' + s[-3:] + out
    return s + out
print(commas(1234567), commas(12), f'{1234567:,}' == commas(1234567))
def hexdump(b):
    for i in range(0, len(b), 8):
        row = b[i:i + 8]
        print(f'{i:04x}  {row.hex(" "):<23}  {"".join(chr(c) if 32 <= c < 127 else "." for c in row)}')
hexdump(b'Hello\x00world\xff!')
import io
buf = io.StringIO()
buf.write('one ')
print('two', 3, file=buf, sep='-', end='.')
print(repr(buf.getvalue()), buf.tell())
from string import Template, ascii_lowercase, digits, capwords
print(Template('$a and ${b}').substitute(a=1, b=2), ascii_lowercase[:5], digits, capwords('hello big world'))
def template(text, **kw):
    for k, v in kw.items():
        text = text.replace('{' + k + '}', str(v))
    return text
print(template('{x}+{y}={z}', x=1, y=2, z=3), '%(a)s' % {'a': 1}, '{a[0]}{b.real}'.format(a='q', b=5))
names = ['Ann', 'Bob']
print(f'{", ".join(names)!r:>14}', f'{len(names)} item{"s" if len(names) != 1 else ""}', f"{names[0]:{'<'}{5}}|", f'{names}', f'{{{names[0]}}}', f'{names[0]!r:^9}')
print('a' 'b' f'{1}' 'c', 'x' * 3 + 'y' * 0, '-' * 10, ('ab' * 3)[::2], 'abc' > 'ab', 'a' * -1 == '', sum(len(p) for p in parts))
