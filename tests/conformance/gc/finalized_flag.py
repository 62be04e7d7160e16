import gc
class F:
    def __del__(self):
        print("del", gc.is_finalized(self))
        keep.append(self)
class P: pass
keep = []
f = F()
print(gc.is_finalized(f), gc.is_finalized(P()), gc.is_finalized(3))
del f
print(gc.is_finalized(keep[0]))
keep.clear()
f = F(); f.me = f
del f
print(gc.collect(), gc.is_finalized(keep[0]))
x = keep.pop()
del x
print(gc.collect(), len(keep))
