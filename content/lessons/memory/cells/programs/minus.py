cells = bytearray(24)
items = memoryview(cells).cast("i")
items[0] = 3
items[1] = 5
items[4] = -1
print(cells.index(255))  # expect: 16
