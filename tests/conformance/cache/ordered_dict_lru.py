from collections import OrderedDict
class LRU:
    def __init__(self, cap): self.cap, self.d, self.hits, self.misses = cap, OrderedDict(), 0, 0
    def get(self, k, default=None):
        if k in self.d:
            self.hits += 1
            self.d.move_to_end(k)
            return self.d[k]
        self.misses += 1
        return default
    def put(self, k, v):
        if k in self.d:
            self.d.move_to_end(k)
        self.d[k] = v
        if len(self.d) > self.cap:
            return self.d.popitem(last=False)
c = LRU(3)
print([c.put(k, k.upper()) for k in 'abcd'], list(c.d))
print(c.get('b'), c.get('a'), list(c.d), c.put('e', 'E'), list(c.d), c.hits, c.misses)
print(c.put('d', 'new'), list(c.d.items()))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a')
print(o, list(o), list(reversed(o)))
o.move_to_end('a', last=False)
print(list(o), o.popitem(), o.popitem(last=False), o)
o['z'] = 26
o['b'] = 'again'
print(o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, o == {'b': 'again', 'z': 26})
for bad in (lambda: o.move_to_end('nope'), lambda: OrderedDict().popitem(), lambda: o['q'], lambda: o.pop('q')):
    try:
        bad()
    except KeyError as e:
        print('KeyError', e)
print(o.pop('z'), o.pop('z', None), o.setdefault('n', 5), o.get('n'), o | {'x': 1}, len(o), 'b' in o, isinstance(o, dict), OrderedDict.fromkeys('ab', 0))
d = {}
def fifo_put(d, k, v, cap):
    if k not in d and len(d) >= cap:
        del d[next(iter(d))]
    d[k] = v
for k in 'abcabd':
    fifo_put(d, k, ord(k), 2)
print(d)
def dict_lru(seq, cap):
    d, out = {}, []
    for k in seq:
        if k in d:
            d[k] = d.pop(k)
            out.append('h')
        else:
            if len(d) == cap:
                out.append('-' + d.pop(next(iter(d))))
            d[k] = k
            out.append('+' + k)
    return ' '.join(out), ''.join(d)
print(dict_lru('abcabdae', 3))
