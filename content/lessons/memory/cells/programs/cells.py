cells = bytearray(24)
cells[0] = 72
cells[1] = 105
cells[9] = 255
