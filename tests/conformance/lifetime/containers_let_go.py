# The order in which containers let go of what they hold.
class Loud:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n, end='; ')
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == o.n
def line(t): print(); print(t, end=': ')
line('list'); x = [Loud(i) for i in range(3)]; del x
line('tuple'); x = tuple(Loud(i) for i in range(3)); del x
line('dict'); x = {i: Loud(i) for i in range(3)}; del x
line('dict keys'); x = {Loud(i): Loud(-i) for i in range(1, 3)}; del x
line('slice del'); x = [Loud(i) for i in range(5)]; del x[1:4]; print('cut', end=' '); x = 0
line('slice set'); x = [Loud(i) for i in range(3)]; x[:] = [Loud('new')]; print('set', end=' '); x = 0
line('clear'); x = [Loud(i) for i in range(2)]; x.clear()
line('pop'); x = [Loud(i) for i in range(2)]; x.pop(); print('.', end=' '); x.pop(0)
line('extend'); x = []; x.extend(Loud(i) for i in range(2)); x = 0
line('replace'); x = {'k': Loud('old')}; x['k'] = Loud('new'); x.clear()
line('update'); x = {'k': Loud('old')}; x.update(k=Loud('new')); x = 0
line('setdefault'); x = {'k': Loud('kept')}; x.setdefault('k', Loud('not taken')); x = 0
line('set'); x = {Loud('s')}; x.add(Loud('s')); x.discard(Loud('s')); print(len(x), end=' ')
line('sort'); x = [Loud(i) for i in (2, 1)]; x.sort(key=lambda l: l.n); x = 0
line('mul'); x = [Loud('m')] * 3; x = 0
line('concat'); x = [Loud('a')] + [Loud('b')]; x += [Loud('c')]; x = 0
line('star'); a, *b, c = [Loud(i) for i in range(4)]; b = 0; a = 0; c = 0
line('nested'); x = [[Loud('in'), [Loud('deeper')]], Loud('out')]; x = 0
line('zip'); x = list(zip([Loud('z')], [Loud('y')])); x = 0
print()
