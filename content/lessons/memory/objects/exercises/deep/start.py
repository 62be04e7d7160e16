def deep(thing):
    return thing  # TODO: lists and dicts, all the way down

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
