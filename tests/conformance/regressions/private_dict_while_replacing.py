# An attribute is replaced while the old value's finalizer looks at the very instance.
import gc

class Watch:
    def __init__(self, owner, name): self.owner, self.name = owner, name
    def __del__(self):
        gc.collect()
        print('gone', self.name, 'owner has', sorted(vars(self.owner)), self.owner.label)

class Box: pass

b = Box()
b.label = 'a text with spaces'
b.w = Watch(b, 'first')
b.w = Watch(b, 'second')
b.w = None
print(sorted(b.__dict__), gc.is_tracked(b))
c = Box()
c.label = 'c label'
c.w = [c]
c.w = Watch(c, 'third')
del c.w
print(sorted(vars(c)))
