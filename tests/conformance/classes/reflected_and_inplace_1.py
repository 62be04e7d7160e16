log = []
class Base:
    def __add__(self, o): log.append('Base.add'); return 'Base.add'
    def __radd__(self, o): log.append('Base.radd'); return 'Base.radd'
class Child(Base):
    def __radd__(self, o): log.append('Child.radd'); return 'Child.radd'
class NoOverride(Base): pass
print(Base() + Base(), Base() + Child(), Child() + Base(), Base() + NoOverride(), 1 + Base(), Base() + 1)
class Left:
    def __add__(self, o): log.append('Left.add'); return NotImplemented
    def __eq__(self, o): log.append('Left.eq'); return NotImplemented
    def __lt__(self, o): log.append('Left.lt'); return NotImplemented
class Right:
    def __radd__(self, o): log.append('Right.radd'); return 'right'
    def __eq__(self, o): log.append('Right.eq'); return 'right eq'
    def __gt__(self, o): log.append('Right.gt'); return 'right gt'
log.clear()
print(Left() + Right(), Left() == Right(), Left() < Right(), log)
log.clear()
try:
    Left() + Left()
except TypeError as e:
    print(e, log)
try:
    Left() + 1
except TypeError as e:
    print(e)
print(Left() == 5, Left() != 5)
class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, x):
        self.items.append(x)
        return self
    def __isub__(self, x): return f'minus {x}'
    def __imul__(self, x): return NotImplemented
    def __mul__(self, x): return f'mul {x}'
    def __ior__(self, x): return NotImplemented
    def __rshift__(self, x): return 'plain rshift'
a = b = Acc()
a += 1
a += 2
print(a.items, a is b)
