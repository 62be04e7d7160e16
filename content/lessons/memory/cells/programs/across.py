cells = bytearray(32)
cells[4] = cells[5] = 170
cells[6] = cells[7] = 170
cells[22] = cells[23] = 187
cells[24] = cells[25] = 187
