import weakref
class Clock:
    def __init__(self): self.now = 0
    def tick(self, n=1): self.now += n
class TTL:
    def __init__(self, ttl, clock): self.ttl, self.clock, self.d = ttl, clock, {}
    def set(self, k, v): self.d[k] = (v, self.clock.now + self.ttl)
    def get(self, k):
        if k not in self.d: return None
        v, exp = self.d[k]
        if self.clock.now >= exp:
            del self.d[k]
            return None
        return v
    def purge(self):
        dead = [k for k, (_, e) in self.d.items() if self.clock.now >= e]
        for k in dead: del self.d[k]
        return dead
c = Clock()
t = TTL(3, c)
t.set('a', 1)
c.tick(2)
t.set('b', 2)
print(t.get('a'), t.get('b'), len(t.d))
c.tick()
print(t.get('a'), t.get('b'), len(t.d))
c.tick(5)
print(t.purge(), t.d)
class Image:
    loads = 0
    def __init__(self, name):
        Image.loads += 1
        self.name = name
        print('load', name)
    def __del__(self): print('unload', self.name)
