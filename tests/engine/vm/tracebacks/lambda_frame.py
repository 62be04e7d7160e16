from functools import reduce
nums = sorted([3, 1, None], key=lambda v: -v)
