def deep(thing, copies=None):
    if copies is None:
        copies = []
    for old, copy in copies:
        if old == thing:
            return copy
    if isinstance(thing, list):
        copy = []
        copies.append((thing, copy))
        for item in thing:
            copy.append(deep(item, copies))
        return copy
    if isinstance(thing, dict):
        copy = {}
        copies.append((thing, copy))
        for key, value in thing.items():
            copy[key] = deep(value, copies)
        return copy
    return thing

word = "ink" * 2
row = [word, 7]
twin = [word, 7]
grid = [row, row, twin]
copied = deep(grid)

ring = ["a"]
ring.append(ring)
round_again = deep(ring)

shelf = {"top": row, "bottom": {"left": twin, "right": row}}
moved = deep(shelf)
