cells = bytearray(12)
words = memoryview(cells).cast("I")
words[1] = 258
print(cells[4], cells[5])
part = memoryview(cells)[4:]
part[0] += 1
print(words[1])
print(len(words), len(part))
