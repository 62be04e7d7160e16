import machine

assert machine.length("first") == 1 and machine.value("first[0]") == "ink", "own-first"
assert machine.length("second") == 1 and machine.value("second[0]") == "paper" and not machine.same("first", "second"), "own-second"
assert machine.same("third", "shelf") and machine.length("shelf") == 2 and machine.value("shelf[1]") == "cap", "given"
assert machine.same("fourth", "drawer") and machine.length("drawer") == 1, "given-empty"
