print(id([1]) == id([2]))  # expect: True
a = [1]
b = [2]
print(id(a) == id(b))  # expect: False
