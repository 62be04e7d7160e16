# The least frequently used leaves, the oldest of equals first.
from collections import OrderedDict, defaultdict

class LFU:
    def __init__(self, room):
        self.room, self.values, self.uses = room, {}, {}
        self.levels = defaultdict(OrderedDict)
    def _touch(self, key):
        n = self.uses[key]
        del self.levels[n][key]
        if not self.levels[n]: del self.levels[n]
        self.uses[key] = n + 1
        self.levels[n + 1][key] = None
    def get(self, key):
        if key not in self.values: return 'miss'
        self._touch(key)
        return self.values[key]
    def put(self, key, value):
        if key in self.values:
            self.values[key] = value
            return self._touch(key)
        if len(self.values) >= self.room:
            least = min(self.levels)
            gone, _ = self.levels[least].popitem(last=False)
            if not self.levels[least]: del self.levels[least]
            del self.values[gone], self.uses[gone]
            print('out', gone, 'used', least)
        self.values[key], self.uses[key] = value, 1
        self.levels[1][key] = None

c = LFU(3)
for k in 'abc': c.put(k, k.upper())
print(c.get('a'), c.get('a'), c.get('b'), c.get('z'))
c.put('d', 'D'); c.put('e', 'E'); print(c.get('d'), sorted(c.values), dict(sorted(c.uses.items())))
print({n: list(keys) for n, keys in sorted(c.levels.items())})
