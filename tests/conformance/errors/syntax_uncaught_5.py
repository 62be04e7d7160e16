# The program itself does not compile: a forgotten comma between two strings and a name.
names = ["ann" bob, "cid"]
