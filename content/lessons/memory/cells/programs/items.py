cells = bytearray(24)
cells[0 * 4] = 3
cells[1 * 4] = 5
cells[4 * 4] = 9
