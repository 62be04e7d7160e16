import sys

few = [0, 0]
long = ["x" * 1000, "y" * 1000]
print(sys.getsizeof(few), sys.getsizeof(long[0]))  # expect: 72 1041
