class Node:
    __slots__ = ('key', 'val', 'prev', 'next')
    def __init__(self, key=None, val=None):
        self.key, self.val = key, val
        self.prev = self.next = self
class LinkedLRU:
    def __init__(self, cap):
        self.cap, self.map, self.root = cap, {}, Node()
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        n.next, n.prev = self.root.next, self.root
        self.root.next.prev = n
        self.root.next = n
    def access(self, k):
        if k in self.map:
            n = self.map[k]
            self._unlink(n)
            self._front(n)
            return True
        if len(self.map) >= self.cap:
            last = self.root.prev
            self._unlink(last)
            del self.map[last.key]
        n = self.map[k] = Node(k)
        self._front(n)
        return False
    def keys(self):
        n, out = self.root.next, []
        while n is not self.root:
            out.append(n.key)
            n = n.next
        return out
class FIFO:
    def __init__(self, cap): self.cap, self.q = cap, []
    def access(self, k):
        if k in self.q: return True
        if len(self.q) == self.cap: self.q.pop(0)
        self.q.append(k)
        return False
    def keys(self): return self.q
class LFU:
    def __init__(self, cap): self.cap, self.n, self.t = cap, {}, 0
    def access(self, k):
        self.t += 1
        if k in self.n:
            self.n[k][0] += 1
            self.n[k][1] = self.t
            return True
        if len(self.n) == self.cap:
            del self.n[min(self.n, key=lambda x: self.n[x])]
        self.n[k] = [1, self.t]
        return False
    def keys(self): return list(self.n)
class Clock:
    def __init__(self, cap): self.cap, self.slots, self.ref, self.hand = cap, [], {}, 0
    def access(self, k):
        if k in self.ref:
            self.ref[k] = 1
            return True
        if len(self.slots) < self.cap:
            self.slots.append(k)
        else:
            while self.ref[self.slots[self.hand]]:
                self.ref[self.slots[self.hand]] = 0
                self.hand = (self.hand + 1) % self.cap
            del self.ref[self.slots[self.hand]]
            self.slots[self.hand] = k
            self.hand = (self.hand + 1) % self.cap
        self.ref[k] = 0
        return False
    def keys(self): return self.slots
class Sieve:
    def __init__(self, cap): self.cap, self.q, self.seen, self.hand = cap, [], {}, 0
    def access(self, k):
        if k in self.seen:
            self.seen[k] = True
            return True
        if len(self.q) == self.cap:
            while self.seen[self.q[self.hand]]:
                self.seen[self.q[self.hand]] = False
                self.hand = (self.hand + 1) % len(self.q)
            del self.seen[self.q.pop(self.hand)]
            if self.hand == len(self.q): self.hand = 0
        self.q.append(k)
        self.seen[k] = False
        return False
    def keys(self): return self.q
def optimal(seq, cap):
    have, hits = [], 0
    for i, k in enumerate(seq):
        if k in have:
            hits += 1
            continue
        if len(have) == cap:
            rest = seq[i + 1:]
            have.remove(max(have, key=lambda x: rest.index(x) if x in rest else len(rest)))
        have.append(k)
    return hits
loops = {'scan': 'abcdefgh' * 3, 'hot': 'abacadaeafag' * 2, 'belady': '123412512345', 'zig': 'abcdedcba' * 3}
for name, seq in loops.items():
    for cls in (LinkedLRU, FIFO, LFU, Clock, Sieve):
        c = cls(4)
        print(name, cls.__name__, sum(map(c.access, seq)), ''.join(c.keys()), end=' | ')
    print('optimal', optimal(seq, 4))
print([sum(map(FIFO(n).access, '123412512345')) for n in (3, 4)], 'more room, fewer hits')
