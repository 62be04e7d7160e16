class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def head(t): print('--', t)
head('list'); l = [D(1), D(2), D(3)]; del l
head('tuple'); t = (D(1), D(2), D(3)); del t
head('dict'); d = {'a': D(1), 'b': D(2)}; del d
head('dict keys before values')
class K(D):
    def __hash__(self): return 1
    def __eq__(self, o): return self is o
d = {K('k1'): D('v1'), K('k2'): D('v2')}; del d
head('set'); s = {K('only')}; del s
head('nested'); n = [D('outer1'), [D('inner1'), D('inner2')], D('outer2')]; del n
head('tuple in dict'); n = {'t': (D('t1'), D('t2')), 'z': D('z')}; del n
head('list.clear'); l = [D(1), D(2)]; l.clear(); print(l)
head('dict.clear'); d = {1: D(1), 2: D(2)}; d.clear(); print(d)
head('pop'); l = [D(1), D(2), D(3)]; l.pop(0); print('popped'); l.pop(); print('again'); del l
head('slice assign'); l = [D(1), D(2), D(3), D(4)]; l[1:3] = [D('new')]; print('assigned'); del l
head('slice delete'); l = [D(i) for i in range(5)]; del l[::2]; print('deleted'); del l
head('remove'); a = D('a'); l = [a, D('b')]; l.remove(a); print('removed'); del a; print('a'); del l
head('overwrite'); l = [D('old')]; l[0] = D('new'); del l
head('update'); d = {'k': D('old')}; d.update(k=D('new')); d |= {'k': D('newer')}; del d
head('multiply'); l = [D('same')] * 3; l.pop(); l.pop(); print('one left'); l.pop()
head('sorted'); l = sorted([D(2), D(1)], key=lambda d: d.n); print([d.n for d in l]); l = None
head('copy'); l = [D('shared')]; c = l[:]; del l; print('copy holds'); del c
head('deep tuple'); t = ((D('p'),), (D('q'), (D('r'),))); del t
head('end')
