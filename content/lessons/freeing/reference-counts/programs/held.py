import sys

c = [7]
print(sys.getrefcount(c))  # expect: 2
print(sys.getrefcount([7]))  # expect: 1
