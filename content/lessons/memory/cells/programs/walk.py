cells = bytearray(16)
cells[6], cells[7] = 20, 12
cells[12], cells[13] = 30, 2
cells[2], cells[3] = 40, 0

def walk(node):
    out = []
    while node:
        out.append(cells[node])
        node = cells[node + 1]
    return out

#> change
print(walk(6))  # expect: [20, 30, 40]
cells[7] = 2
print(walk(6))  # expect: [20, 40]
print(cells[12], cells[13])  # expect: 30 2
#< change
