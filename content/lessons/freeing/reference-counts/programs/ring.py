a = ["ink"]
b = ["pen"]
a.append(b)
b.append(a)
del a
del b
