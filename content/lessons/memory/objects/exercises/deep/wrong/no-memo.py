def deep(thing):
    if isinstance(thing, list):
        return [deep(item) for item in thing]
    if isinstance(thing, dict):
        return {key: deep(value) for key, value in thing.items()}
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
