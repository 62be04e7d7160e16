import machine

assert machine.has("copied") and machine.length("copied") == 3 and not machine.same("copied", "grid") and not machine.same("copied[0]", "row") and not machine.same("copied[2]", "twin"), "own-lists"
assert machine.length("copied[0]") == 2 and machine.same("copied[0][0]", "word") and machine.same("copied[2][0]", "word"), "same-leaves"
assert machine.same("copied[0]", "copied[1]"), "shape-kept"
assert not machine.same("copied[0]", "copied[2]"), "twins-apart"
assert machine.has("round_again") and machine.length("round_again") == 2 and not machine.same("round_again", "ring") and machine.same("round_again[1]", "round_again"), "circle"
assert machine.error is None and not machine.same("moved", "shelf") and not machine.same("moved['bottom']", "shelf['bottom']") and not machine.same("moved['top']", "row") and machine.same("moved['top']", "moved['bottom']['right']") and not machine.same("moved['top']", "moved['bottom']['left']"), "dicts"
