HEAD, FREE = 0, 1
cells = bytearray(24)

# A node is two cells: a value, then the address
# of the next node, 0 when there is none. HEAD and
# FREE are the cells where the two lists begin.
for node in range(2, 24, 2):
    cells[node + 1] = node + 2 if node < 22 else 0
cells[FREE] = 2

def store(kept):
    kept = sorted(kept)
    node = 2
    cells[HEAD] = 2 if kept else 0
    for index, value in enumerate(kept):
        cells[node] = value
        cells[node + 1] = node + 2 if index + 1 < len(kept) else 0
        node += 2
    cells[FREE] = node if node < 24 else 0
    for free in range(node, 24, 2):
        cells[free + 1] = free + 2 if free < 22 else 0

def add(value):
    if len(values()) == 11:
        return False
    store(values() + [value])
    return True

def remove(value):
    kept = values()
    if value not in kept:
        return False
    kept.remove(value)
    store(kept)
    return True

def values():
    found, node = [], cells[HEAD]
    while node:
        found.append(cells[node])
        node = cells[node + 1]
    return found

for value in (40, 10, 30, 20):
    add(value)
print(values())
first = bytes(cells)

print(remove(10), remove(30), remove(99))
print(values())
second = bytes(cells)

add(35)
third = bytes(cells)

added = 0
while added < 20 and add(50):
    added += 1
print(added, len(values()))
fourth = bytes(cells)
