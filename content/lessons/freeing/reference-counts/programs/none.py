import sys

before = sys.getrefcount(None)
many = [None] * 1000
print(sys.getrefcount(None) - before)  # expect: 0

empty = []
before = sys.getrefcount(empty)
many = [empty] * 1000
print(sys.getrefcount(empty) - before)  # expect: 1000
