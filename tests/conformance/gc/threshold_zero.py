import gc
gc.collect()
class N:
    freed = 0
    def __init__(self): self.me = self
    def __del__(self): N.freed += 1
gc.set_threshold(0, 10, 10)
for i in range(5000): N()
print(N.freed, gc.get_count()[0] >= 5000)
gc.set_threshold(2000, 10, 10)
x = []
print(N.freed > 0)
print(gc.collect() >= 0, N.freed)
