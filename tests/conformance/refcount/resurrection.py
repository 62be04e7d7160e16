class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
saved = []
class Phoenix:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('del', self.n)
        saved.append(self)
p = Phoenix('a')
p.part = D('part of a')
p = None
print('resurrected', saved[0].n, saved[0].part.n)
saved.clear()
print('second death is silent', saved)
class Cat:
    lives = 3
    def __del__(self):
        global cat
        self.lives -= 1
        print('lives', self.lives)
        cat = self
cat = Cat()
cat = None
print('back', type(cat).__name__, cat.lives)
cat = None
print(cat)
import weakref
class W(Phoenix): pass
w = W('weak')
r = weakref.ref(w, lambda ref: print('callback'))
w = None
print('weakref cleared before or after:', r() is None, len(saved))
saved.clear()
print('-- resurrected into a container')
class Pool:
    free = []
    made = 0
    def __new__(cls):
        if cls.free:
            return cls.free.pop()
        cls.made += 1
        return super().__new__(cls)
    def __del__(self): Pool.free.append(self)
a = Pool()
a = None
b = Pool()
print(Pool.made, len(Pool.free))
b = None
print(len(Pool.free))
print('-- explicit call')
e = Phoenix('explicit')
e.__del__()
print(len(saved))
e = None
print('still held by saved')
saved.clear()
print('end', len(saved))
saved.clear()
