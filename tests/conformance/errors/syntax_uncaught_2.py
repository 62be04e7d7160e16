# exec of a text with two lines and wrong indentation, left uncaught.
program = "total = 0\nfor n in [1, 2]:\ntotal += n\n"
exec(program)
