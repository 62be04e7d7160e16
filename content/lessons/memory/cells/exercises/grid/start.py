ROWS, COLUMNS, SIZE = 3, 4, 2
cells = bytearray(ROWS * COLUMNS * SIZE)

def at(row, column):
    # TODO: the number of the item's first cell
    return 0

def item(row, column):
    first = at(row, column)
    pair = cells[first:first + SIZE]
    return int.from_bytes(pair, "little")

for row in range(ROWS):
    for column in range(COLUMNS):
        first = at(row, column)
        value = 100 * row + column
        pair = value.to_bytes(SIZE, "little")
        cells[first:first + SIZE] = pair

for r in range(ROWS):
    print([item(r, c) for c in range(COLUMNS)])
print(len(cells))
print(at(0, 1) - at(0, 0))
print(at(1, 0) - at(0, COLUMNS - 1))
