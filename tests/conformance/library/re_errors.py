"""What re says of patterns and templates that cannot be."""
import re
def t(f, *a, **k):
    try: r=f(*a, **k); print(r if not isinstance(r, re.Match) else (r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs))
    except Exception as e: print(type(e).__name__, e, getattr(e,'pos',None))
bad = ['(', ')', '[', '[a', 'a**', '*a', '?', '+', 'a{3,2}', '(?P<1>a)', '(?P<a', '(?P<>a)', '(?P<a>b)(?P<a>c)', '(?P=x)', '(?Pz)', '(?z)', '(?', '(?P', '(?<', '(?<a)', r'\1', r'(a)\2', r'(\1)', r'\q', '\\', r'[\q]', r'[z-a]', r'[\w-a]', r'\x4', r'\u12', r'\U00110000', r'\N{foo}', r'\N', r'\400', r'[\400]', '(?<=a*)b', '(?(1)a)', '(?(0)a)', '(?(x)a)', '(a)(?(1)b|c|d)', 'a(?i)b', '(?i', '(?i-', '(?i-:', '(?-i', '(?aL)a', '(?L)a', '(?au)a', '(?-a:x)','(?i-i:x)', '(?#abc', '(?=a', '^*', '$?', '\\b+', 'a{99999999999}', '(?P<a b>x)', '(?P=a b)', 'a\nb\n(', '(?:', '(?>a', '(?(', '[a-', '(?y:a)','(?iy:a)','(?i9)', r'(?<=(a)\1)b', r'(?<=(?P<x>a)(?(x)b))', 'x{2}{3}', 'a**?', '(?P<é>a)', '((((']
for p in bad:
    t(re.compile, p)
for p in [b'(', b'\\u1234', b'(?u)a', b'(?P<\xe9>a)', b'(?L)a']: t(re.compile, p)
t(re.compile, 'a', re.L); t(re.compile, 'a', re.A|re.U); t(re.compile, b'a', re.U); t(re.compile, 5); t(re.compile, re.compile('a'), re.I); t(re.compile, [])
t(re.match, 'a', b'a'); t(re.match, b'a', 'a'); t(re.match, 'a', 5); t(re.sub, 'a', b'b', 'a'); t(re.sub, 'a', 5, 'a'); t(re.sub,'a',lambda m: 5,'xa')
for tpl in [r'\1', r'\2', r'\g<1>', r'\g<x>', r'\g<', r'\g', r'\g<>', r'\g<a b>', r'\q', '\\', r'\n\t\\', r'\g<0>\g<n>', r'\01', r'\101', r'\400', r'[\1]', r'\g<99>', r'\-']:
    t(re.sub, r'(?P<n>b)|(z)', tpl, 'abc')
