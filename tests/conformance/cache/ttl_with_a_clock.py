# Entries live for a number of ticks of a clock that the program turns itself.
import heapq

class Clock:
    now = 0
    def tick(self, n=1): self.now += n

class TTL:
    def __init__(self, clock, life): self.clock, self.life, self.data, self.ends = clock, life, {}, []
    def __setitem__(self, k, v):
        end = self.clock.now + self.life
        self.data[k] = (v, end)
        heapq.heappush(self.ends, (end, k))
    def sweep(self):
        while self.ends and self.ends[0][0] <= self.clock.now:
            end, k = heapq.heappop(self.ends)
            if k in self.data and self.data[k][1] == end:
                del self.data[k]
                yield k
    def __getitem__(self, k):
        for gone in self.sweep(): print('  expired', gone)
        return self.data[k][0]
    def __len__(self): return len(self.data)

clock = Clock(); c = TTL(clock, 3)
c['a'] = 1; clock.tick(); c['b'] = 2; clock.tick(); c['a'] = 10; clock.tick()
print(c['a'], len(c), c.ends)
clock.tick()
try: c['b']
except KeyError as e: print('KeyError', e)
clock.tick(2)
print(len(c), list(c.sweep()), len(c))
