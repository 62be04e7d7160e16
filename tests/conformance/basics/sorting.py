words = ['pear', 'Fig', 'apple', 'kiwi', 'date', 'fig']
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower))
print(sorted(words, key=len, reverse=True), sorted(words, reverse=True))
pairs = [(1, 'b'), (0, 'z'), (1, 'a'), (0, 'y'), (2, 'm')]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(sorted(pairs, key=lambda p: p[1]), key=lambda p: p[0]))
l = [3, 1, 2]
print(l.sort(), l, list(reversed(l)), l.reverse(), l)
print(sorted({'b': 1, 'a': 2}), sorted('hello'), sorted((3, 1)), sorted(range(5), key=lambda x: -x), sorted([True, 0, 2.5, -1]))
calls = []
def key(x):
    calls.append(x)
    return x % 3
print(sorted([5, 3, 4, 1], key=key), calls)
class Card:
    made = 0
    def __init__(self, rank, tag): self.rank, self.tag = rank, tag
    def __lt__(self, other):
        Card.made += 1
        return self.rank < other.rank
    def __repr__(self): return f'{self.rank}{self.tag}'
cards = [Card(2, 'a'), Card(1, 'b'), Card(2, 'c'), Card(1, 'd')]
print(sorted(cards), sorted(cards, reverse=True), Card.made > 0, min(cards), max(cards))
seed = 12345
big = []
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    big.append(seed % 1000)
ordered = sorted(big)
print(ordered[:8], ordered[-4:], all(a <= b for a, b in zip(ordered, ordered[1:])), sorted(ordered) == ordered)
print([i for i, _ in sorted(enumerate(big[:12]), key=lambda p: p[1] // 300)])
for bad in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: [1].sort(len),
            lambda: sorted([1, 2], key=5), lambda: sorted([1j, 2j]), lambda: max([]), lambda: min('a', 1), lambda: max(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, '-', e)
def evil(x):
    m.append(x)
    return x
m = [3, 2, 1]
try:
    m.sort(key=evil)
except ValueError as e:
    print(e, m)
print(max('abc', 'zb', key=len), min([3, -4, 2], key=abs), max([], default='none'), max(words, key=lambda w: w[-1]))
