a = []
b = [a, a]
c = b
d = list(b)
b = None
c.pop()
del a
