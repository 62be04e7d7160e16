class Range2:
    def __init__(self, n): self.n = n
    def __iter__(self): return Range2Iter(self.n)
class Range2Iter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i - 1
r = Range2(3)
it = iter(r)
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def peek(self, d=None):
        if not self.buf:
            try:
                self.buf.append(next(self.it))
            except StopIteration:
                return d
        return self.buf[0]
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
p = Peek('ab')
print(p.peek(), p.peek(), next(p), next(p), p.peek('none'), list(p))
class Broken:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise StopIteration('odd')
        return self.n
b = Broken()
print(list(b), next(b))
class Window:
    def __init__(self, s, n): self.s, self.n = s, n
    def __getitem__(self, i):
        if i + self.n > len(self.s):
            raise IndexError
        return self.s[i:i + self.n]
print(list(Window('abcde', 3)), [*Window('ab', 3)], 'bcd' in Window('abcde', 3))
a, *rest = Range2(4)
print(a, rest, [*Range2(2), *Range2(3)], {*Range2(2)}, tuple(map(lambda x, y: x * y, Range2(4), Range2(4))))
