cells = bytearray(16)
cells[6] = 20
cells[7] = 12
cells[12] = 30
cells[13] = 2
cells[2] = 40
