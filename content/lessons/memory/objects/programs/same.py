a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b)  # expect: True False
print(a is c, id(a) == id(c))  # expect: True True
