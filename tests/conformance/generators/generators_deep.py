# Recursive generators, yield from, and trees walked deep.
class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
def insert(tree, value):
    if tree is None:
        return Tree(value)
    if value < tree.value:
        tree.left = insert(tree.left, value)
    else:
        tree.right = insert(tree.right, value)
    return tree
root = None
for value in [50, 30, 70, 20, 40, 60, 80]:
    root = insert(root, value)
print(list(root), sum(root), max(root))
chain = None
for value in range(100):
    chain = Tree(value, chain)
print(list(chain) == list(range(100)))
def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)
print(sum(countdown(80)))
def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [4, [5]]]], 6])))
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(8)))
def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]
print(["".join(p) for p in permutations(list("abc"))])
