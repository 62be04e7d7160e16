a = [1, 2]
b = a
pair = [a, b]
del pair
b = None
del a
