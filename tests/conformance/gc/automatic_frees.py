import gc
gc.collect()
class N:
    alive = 0
    def __init__(self):
        self.me = self
        N.alive += 1
    def __del__(self): N.alive -= 1
most = 0
for i in range(20000):
    N()
    most = max(most, N.alive)
print(most)
gc.collect()
print(N.alive)
