import machine

assert machine.freed("Page") == 1, "freed-at-all"
assert machine.lines == ["reading", "freed", "closed"], "before-closed"
