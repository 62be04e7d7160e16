import machine
assert machine.lines[:3] == ["[0, 1, 2, 3]", "[100, 101, 102, 103]", "[200, 201, 202, 203]"], "own-cells"
assert machine.lines[3:4] == ["24"], "no-more-cells"
assert machine.lines[4:] == ["2", "2"], "row-in-one-piece"
