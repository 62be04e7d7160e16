# Functions that recurse through natives: sorted's key, map, sum over generators, max, join.
def tree(depth):
    return [] if depth == 0 else [tree(depth - 1)]

def height(node):
    return 1 + max(map(height, node), default=0)

def count(node):
    return 1 + sum(count(child) for child in node)

def ordered(node):
    return sorted((ordered(child) for child in node), key=len)

def text(node):
    return "(" + "".join([text(child) for child in node]) + ")"

def text2(node):
    return "(" + "".join(text2(child) for child in node) + ")"

def any_leaf(node):
    return not node or any(any_leaf(child) for child in node)

for depth in (20, 60, 90):
    t = tree(depth)
    print(depth, height(t), count(t), len(repr(ordered(t))), len(text(t)), len(text2(t)), any_leaf(t))
t = tree(99)
print(height(t), len(text(t)))
