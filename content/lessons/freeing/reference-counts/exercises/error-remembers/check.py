import machine

assert machine.allocations("Scan") == 4, "all-read"
assert machine.lines == ["cannot read sea?", "cannot read owl?"], "report"
assert machine.alive("Scan") == 0, "scans-freed"
