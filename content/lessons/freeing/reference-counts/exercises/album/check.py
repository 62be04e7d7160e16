import machine

lines = machine.lines
frees = machine.events(kind="free", type="Picture")

assert lines[:1] == ["True"] and machine.allocations("Picture") >= 2, "same-picture"
assert len(frees) == 1 and machine.alive("Picture") == 2, "picture-freed"
assert lines[1:3] == ["['moon', 'sea']", "['sea']"], "entry-gone"
assert lines[3:] == ["moon"] and machine.allocations("Picture") == 3, "made-again"
