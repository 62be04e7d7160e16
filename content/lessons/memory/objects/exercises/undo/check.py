import machine

assert machine.length("saved") == 2 and not machine.same("saved", "board"), "own-board"
assert not machine.same("saved[0]", "board[0]") and not machine.same("saved[1]", "board[1]"), "own-rows"
assert machine.same("saved[0][0]", "king") and machine.same("saved[1][1]", "pawn"), "same-pieces"
assert machine.value("saved[0][1]") is None and machine.value("saved[1][0]") is None and machine.value("board[0][0]") is None, "kept"
