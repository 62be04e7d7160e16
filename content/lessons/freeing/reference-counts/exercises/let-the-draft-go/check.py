import machine

assert machine.length("log") == 1 and machine.allocations("Draft") == 1, "one-entry"
assert machine.freed("Draft") == 1, "draft-freed"
assert machine.same("log[0]", "lines"), "own-lines"
