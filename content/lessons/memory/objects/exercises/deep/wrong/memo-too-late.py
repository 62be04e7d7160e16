def deep(thing, copies=None):
    if copies is None:
        copies = {}
    if id(thing) in copies:
        return copies[id(thing)]
    if isinstance(thing, list):
        copy = [deep(item, copies) for item in thing]
    elif isinstance(thing, dict):
        copy = {key: deep(value, copies) for key, value in thing.items()}
    else:
        return thing
    copies[id(thing)] = copy
    return copy

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
