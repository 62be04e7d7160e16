import machine
assert machine.lines[0:1] == ["1"], "whole-word"
assert machine.lines[1:2] == ["1 1"], "inside"
assert machine.lines[2:3] == ["2"], "across"
assert machine.lines[3:4] == ["3"], "three-words"
