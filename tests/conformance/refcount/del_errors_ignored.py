class Bad:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('del', self.n)
        raise ValueError('inside __del__')
b = Bad(1)
b = None
print('execution goes on')
def f():
    x = Bad(2)
    return 'value survives'
print(f())
try:
    y = Bad(3)
    raise KeyError('k')
except KeyError as e:
    y = None
    print('still handling', repr(e))
l = [Bad(4), Bad(5)]
del l
print('both ran')
class NoInit:
    def __init__(self):
        raise RuntimeError('init failed')
    def __del__(self): print('del runs after failed init')
try:
    NoInit()
except RuntimeError as e:
    print(e)
print('-- half built')
class Half:
    def __init__(self, ok):
        if not ok:
            raise ValueError('no')
        self.ready = True
    def __del__(self): print('ready' if hasattr(self, 'ready') else 'not ready')
for ok in (True, False):
    try:
        Half(ok)
    except ValueError as e:
        print('caught', e)
print('-- new refuses')
class Refuse:
    def __new__(cls): return 'other thing'
    def __del__(self): print('never')
print(Refuse())
class Inst: pass
i = Inst()
i.__del__ = lambda: print('instance attribute is not looked up')
i = None
Inst.__del__ = lambda self: print('class attribute is')
Inst()
del Inst.__del__
Inst()
print('end')
