import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
d = {D('k'): 1}
d[D('k')] = 2
print('key kept, value replaced', len(d), list(d.values()))
d.pop(D('k'))
print('popped')
s = {D('m')}
s.add(D('m'))
print('added', len(s))
s.discard(D('m'))
print('discarded')
s = {D('x')} | {D('x')}
print('union')
s = None
l = [D(1), D(2)]
print(D(1) in l)
l.remove(D(1))
print('removed')
print(l.index(D(2)), l.count(D(2)))
l = None
d = {}
d.setdefault('k', D('default'))
d.setdefault('k', D('unused'))
print('setdefault')
d.get('z', D('get default'))
d.pop('z', D('pop default'))
d['k'] = d['k']
print('self assign')
d = dict.fromkeys('ab', D('shared value'))
del d['a']
print('one left')
d.popitem()
print('none left')
a = (1, 2, 'x')
b = a
def f(): return (1, 2, 'x')
print(f() is f(), a is b, f() == a)
x = sys.intern('abc def')
y = sys.intern(' '.join(['abc', 'def']))
print(x is y)
t = [D('t')]
t += [D('u')]
t *= 2
print(len(t))
t[:] = t[:1]
print('trimmed')
t *= 0
print(t)
