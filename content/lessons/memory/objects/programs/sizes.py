from sys import getsizeof

row = [None, True, 7, 1.5]
row += [2**30, 2**60]
row += ["", "ink", "inks"]
row += ["ink墨", "ink🐍"]
row += [b"ink", (), (1, 2)]
for thing in row:
    print(getsizeof(thing))
