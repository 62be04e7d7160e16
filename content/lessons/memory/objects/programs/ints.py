a = 256
b = int("256")
c = 257
d = int("257")
print(a is b, c is d)  # expect: True False
