first = bytearray(40)
where = id(first)
del first
second = bytearray(40)
print(id(second) == where)  # expect: True
