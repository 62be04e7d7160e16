# Counting, grouping, inverting and comparing with plain dicts.
words = 'the cat the dog a cat the end'.split()
n = {}
for w in words: n[w] = n.get(w, 0) + 1
print(n, sorted(n.items(), key=lambda kv: (-kv[1], kv[0])), max(n, key=n.get))
groups = {}
for w in words: groups.setdefault(len(w), []).append(w)
print(groups, {k: len(v) for k, v in groups.items()})
inverse = {}
for w, c in n.items(): inverse.setdefault(c, set()).add(w)
print({c: sorted(ws) for c, ws in sorted(inverse.items())})
a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}
print(a | b, b | a, a.keys() & b.keys(), sorted(a.keys() ^ b.keys()), a.items() - b.items(), {**a, 'y': 0}, dict(zip('ab', (1, 2))))
a |= [('w', 9)]; print(a, list(reversed(a)), 'x' in a, a.pop('q', None), a.popitem(), len(a))
d = dict.fromkeys('aab', []); d['a'].append(1); print(d)
try:
    for k in d: d[k + k] = 0
except RuntimeError as e: print(e)
print({1: 'int', True: 'bool', 1.0: 'float'}, {(): 1, frozenset(): 2}[frozenset()])
