"""Patterns, matches, scanners, flags and the module's functions."""
import re
def t(f, *a, **k):
    try: r=f(*a, **k); print(r if not isinstance(r, re.Match) else (r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs))
    except Exception as e: print(type(e).__name__, e, getattr(e,'pos',None))
m=re.match(r'(?P<x>a)(?P<y>b)?','ac'); print(m[0], m['x'], m[2], m.group(0,1,'y'), m.groups('D'), m.groupdict('E'), m.start('x'), m.end(1), m.span(2), m.expand(r'\1-\g<x>'), m.pos, m.endpos, m.re, m.string)
for k in (5,'zz',-1,1.5,None): t(lambda: m.group(k)); t(lambda: m[k])
print(m, bool(m), re.escape('a.b*c[]{}-^$ \n#é_1'), re.escape(b'a.b'))
print(re.I, re.I|re.M, repr(re.compile('a', re.I|re.M|re.S|re.X)), re.compile(b'x'), re.A, re.NOFLAG, repr(re.RegexFlag.I), re.RegexFlag(3))
print(re.compile('a')==re.compile('a'), hash(re.compile('a'))==hash(re.compile('a')), re.compile('a')==re.compile('a',re.I), re.compile('a') is re.compile('a'))
print([m.span() for m in re.finditer(r'\b|x*', 'ax b')], type(re.finditer("a","b")))
print(re.split(r'(\W)', 'a,b;c', maxsplit=1), re.split('x*','axbc'), re.split('', 'abc'), re.sub('x*','-','abxd'), re.sub('','-','abc'), re.sub(r'(?<=a)', '|', 'banana'))
print(re.sub(r'\d+', lambda m: str(int(m.group())*2), 'a1 b22'), re.sub('a', r'\\', 'bab'))
c=re.compile('a'); print(c.search('baa', 2), c.match('baa',1), c.search('baa',0,1), re.compile('^a').search('ba',1), re.compile('a$').search('ab',0,1), c.findall('aaa',1), list(c.finditer('aaa',1,2)))
print(re.findall(r'(\w)(\d)?', 'a1b'), re.findall(b'\\w', b'a\xe9b'), re.sub(b'a', b'<\\g<0>>', b'cac'), re.match('a','abc').string)
print(re.findall('(?i)straße|ſ|K|[k-m]', 'STRASSE Straße S s \u212a k ſ'), re.findall('(?i)[a-z]+','AbC\u0130\u0131\u212a'), re.findall('(?ai)[a-z]+','AbC\u212a'), re.findall(r'(?i)(é)\1','éÉ'))
import pickle, copy
print(pickle.loads(pickle.dumps(re.compile('a',2))), copy.copy(c) is c, copy.deepcopy(c) is c, pickle.dumps(c))
try: re.compile('a\n(')
except re.error as e: print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno)
s=re.compile('a').scanner('aab'); print(s.match(), s.match(), s.match(), s.search())
print(re.match(r'(a)|(b)','b').lastindex, re.match(r'((a)(b))','ab').lastindex, re.match('(?P<o>(a)(b))','ab').lastgroup)
print(type(c), type(m), re.error, re.PatternError.__mro__[1], type(c.groupindex))
import sys
print(re.match('(a|b|c)*d', 'abc'*3000+'d').span(), re.match('(?:(?:a|b)*c)*', 'abc'*2000).span())
