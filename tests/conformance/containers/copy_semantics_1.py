import copy
a = [1, [2, 3], {'k': [4]}, (5, [6])]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append('x'); a[2]['k'].append('y'); a[3][1].append('z'); a.append('end')
print(a, s, d, sep='\n')
print(s[1] is a[1], d[1] is a[1], d[3] is a[3])
t = (1, (2, 3))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy('s') == 's', copy.deepcopy(None), copy.copy(5))
c = [1]
c.append(c)
dc = copy.deepcopy(c)
print(dc, dc[1] is dc, dc is c)
shared = [0]
pair = copy.deepcopy([shared, shared])
pair[0].append(1)
print(pair, pair[0] is pair[1])
class P:
    def __init__(self, x, kids=()):
        print('init', x)
        self.x, self.kids = x, list(kids)
p = P(1, [P(2)])
q, r = copy.copy(p), copy.deepcopy(p)
q.x = 9
q.kids.append('shared')
print(p.x, q.x, len(p.kids), len(r.kids), r.kids[0] is p.kids[0], type(r).__name__, vars(q).keys() == vars(p).keys())
class Custom:
    def __init__(self, v): self.v = v
    def __copy__(self):
        print('__copy__')
        return Custom(self.v)
    def __deepcopy__(self, memo):
        print('__deepcopy__', type(memo).__name__)
        return Custom(copy.deepcopy(self.v, memo))
