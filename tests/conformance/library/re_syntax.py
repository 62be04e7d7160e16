"""Every construct of patterns against some texts, every way of matching."""
import re
def t(f, *a, **k):
    try: r=f(*a, **k); print(r if not isinstance(r, re.Match) else (r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs))
    except Exception as e: print(type(e).__name__, e, getattr(e,'pos',None))
pats = r"""a|ab
(a)(b)?
(a|b)*c
(?:a|b)+?
a*?b
a+
a{2,3}
a{2}
a{,2}
a{2,}?
x*
(?P<first>\w+)\s(?P<second>\d+)
(?P<q>['"]).*?(?P=q)
(a)\1
^a.*c$
\bfoo\b
\Bo
(?i)ABC
(?i:a)B
(?-i:a)
(?s).+
(?m)^\w+$
(?x) a b # c
[a-z]+
[^a-z]+
[]a]+
[\d_.-]+
[\]\-a]
\d+\D\w\W\s\S
(?=a)\w
(?!a)\w
(?<=a)b
(?<!a)b
(?<=ab)c
(?>a*)a
a*+a
a++
a?+a
(?:ab)*+c
(a)?(?(1)b|c)
(?P<n>x)?(?(n)y|z)
(a*)*
(a*)+
(?:a?)*?b
(a|b|c){2,4}?d
((a)|b)*
(?:(a)|b)*
.*?(\d+)$
\A\d+\Z
$
^
(a+)+b
\x41\u0042\103\n\t
\N{LATIN SMALL LETTER A}
a.c
(?:)
()
a||b
(?#comment)a
(?a)\w+
(?u)\w+
[[:alpha:]]
{
a{
a{1
a{1,x}
}
]
a{1}{2}""".split('\n')
texts = ['', 'ab', 'aaab c1', 'foo ABC', '"q" word 12', 'l1\nxy\nabd', 'éa_-{1']
for p in pats:
    try: c=re.compile(p)
    except Exception as e: print(p, type(e).__name__, e); continue
    print(repr(c), c.groups, dict(c.groupindex), c.flags)
    for s in texts:
        t(c.match, s); t(c.search, s); t(c.fullmatch, s); print(c.findall(s), c.split(s), c.sub('<\\g<0>>', s), c.subn('-', s, 2))
