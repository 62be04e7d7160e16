# The youngest count: allocations of containers less deallocations, never below 0.
import gc
gc.disable()
gc.collect()
a = gc.get_count()[0]
keep = [[] for _ in range(50)]
b = gc.get_count()[0]
print(b - a)
keep = None
print(gc.get_count()[0] <= a + 1)
gc.collect()
c = gc.get_count()
print(c[1:], c[0] < 10)
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(0); gc.collect(0)
print(gc.get_count()[1:])
gc.collect(1)
print(gc.get_count()[1:])
gc.collect(2)
print(gc.get_count()[1:])
