cells = bytearray(8)
part = memoryview(cells)[4:8]
copy = cells[4:8]
cells[4] = 9
print(part[0], copy[0])  # expect: 9 0
