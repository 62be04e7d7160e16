cells = bytearray(4)
pair = memoryview(cells).cast("H")
pair[0] = 255
pair[0] += 1
print(cells[0], cells[1])  # expect: 0 1
