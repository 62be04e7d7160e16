import sys

a = "ink"
b = "".join(["i", "nk"])
c = sys.intern(b)
print(a == b, a is b, a is c)  # expect: True False True
