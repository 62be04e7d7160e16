# A first visit waits in a short line; only a second visit earns a place in the long one.
from collections import OrderedDict, deque

class TwoQueues:
    def __init__(self, short, long):
        self.short, self.long = deque(maxlen=short), OrderedDict()
        self.room = long
    def visit(self, page):
        if page in self.long:
            self.long.move_to_end(page)
            return 'long'
        if page in self.short:
            self.short.remove(page)
            self.long[page] = True
            if len(self.long) > self.room: print('  forgets', self.long.popitem(last=False)[0])
            return 'promoted'
        if len(self.short) == self.short.maxlen: print('  passes', self.short[0])
        self.short.append(page)
        return 'new'

cache = TwoQueues(2, 2)
for page in 'a b a c d b c a c d d b b e e'.split():
    print(page, cache.visit(page), list(cache.short), list(cache.long))
