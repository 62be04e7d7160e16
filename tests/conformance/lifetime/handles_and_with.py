# Three ways a resource closes: with, finally, and too late.
class Handle:
    open = []
    def __init__(self, name): self.name = name; Handle.open.append(name)
    def close(self):
        if self.name in Handle.open: Handle.open.remove(self.name); print('close', self.name)
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): self.close(); return kind is KeyError
    def __del__(self):
        if self.name in Handle.open: print('late', self.name); Handle.open.remove(self.name)
with Handle('w') as h: print('using', h.name)
with Handle('swallows'): raise KeyError
try:
    f = Handle('f'); f.missing
except AttributeError as e: print(e)
finally: f.close()
def leaky(): Handle('l'); return 'back'
print(leaky(), Handle.open)
def early():
    for h in (Handle(n) for n in 'xy'):
        with h:
            if h.name == 'x': continue
            return 'from the loop'
print(early(), Handle.open)
g = (Handle('g') for _ in range(1)); next(g); del g
hs = [Handle(str(i)) for i in range(3)]; hs[1].close(); hs = None; del h; print(Handle.open)
