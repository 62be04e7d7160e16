import math
def area(r): return math.pi * r ** 2
def total(rs):
    t = 0
    for r in rs:
        t += area(r)
    return t
print(total([1, 2]))
print(total([1, "2"]))
