HEAD, FREE = 0, 1
cells = bytearray(24)

# A node is two cells: a value, then the address
# of the next node, 0 when there is none. HEAD and
# FREE are the cells where the two lists begin.
for node in range(2, 24, 2):
    cells[node + 1] = node + 2 if node < 22 else 0
cells[FREE] = 2

def link_to(value):
    link = HEAD
    while cells[link] and cells[cells[link]] < value:
        link = cells[link] + 1
    return link

def add(value):
    node = cells[FREE]
    if not node:
        return False
    cells[FREE] = cells[node + 1]
    link = HEAD
    cells[node] = value
    cells[node + 1] = cells[link]
    cells[link] = node
    return True

def remove(value):
    link = link_to(value)
    node = cells[link]
    if not node or cells[node] != value:
        return False
    cells[link] = cells[node + 1]
    cells[node + 1] = cells[FREE]
    cells[FREE] = node
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
