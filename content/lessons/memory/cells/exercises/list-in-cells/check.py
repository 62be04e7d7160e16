import machine

def walk(cells, node):
    found = []
    while 1 < node < 23 and len(found) < 24:
        found.append(node)
        node = cells[node + 1]
    return found

def place(cells, value):
    return [node for node in walk(cells, cells[0]) if cells[node] == value]

def taken(name):
    cells = machine.value(name)
    return cells if isinstance(cells, bytes) and len(cells) == 24 else bytes(24)

first, second, third, fourth = snapshots = [taken(name) for name in ("first", "second", "third", "fourth")]
lines = machine.lines
NODES = list(range(2, 24, 2))

assert lines[0:1] == ["[10, 20, 30, 40]"] and len(walk(first, first[0])) == 4, "sorted"
assert lines[1:3] == ["True True False", "[20, 40]"], "removed"
assert place(first, 20) == place(second, 20) and place(first, 40) == place(second, 40), "no-move"
assert all(sorted(walk(cells, cells[0]) + walk(cells, cells[1])) == NODES for cells in snapshots), "whole"
assert place(third, 35) == place(first, 30), "reused"
assert lines[3:4] == ["8 11"] and fourth[1] == 0, "full"
