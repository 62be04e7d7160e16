import machine

lines = machine.lines
freed, _, left = lines[1].rpartition(" ") if len(lines) > 1 else ("", "", "")

assert lines[:1] == ["[] 3"], "held"
assert left == "0" and sorted(freed.strip("[]").split(", ")) == ["'leaf'", "'left'", "'right'", "'top'"], "cascade"
assert freed == "['right', 'leaf', 'left', 'top']", "order"
assert lines[2:3] == ["[] {'a': 1, 'b': 1}"], "ring"
assert lines[3:] == ["3000 [0, 1, 2]"], "long-chain"
