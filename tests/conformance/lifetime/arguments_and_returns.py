# Who holds an argument, a result, a default, a keyword.
class Loud:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n)
def same(x): return x
def drop(x):
    x = None
    print('dropped inside')
def late(x):
    del x
    print('deleted inside')
def many(*args, **kw):
    print(len(args), sorted(kw))
    args = kw = None
    print('many ends')
same(Loud('same'))
print('-')
drop(Loud('drop'))
print('-')
o = Loud('held'); late(o); print('still', o.n); o = None
print('-')
many(Loud('a0'), Loud('a1'), k=Loud('k'))
print('-')
many(*[Loud('s0'), Loud('s1')])
print('-')
def default(x=Loud('default')): return x.n
print(default()); default.__defaults__ = None
print('-')
(lambda x: None)(Loud('lambda'))
print('-')
def both():
    try:
        return Loud('returned')
    finally:
        print('finally')
both()
print('-')
r = [same(Loud(i)) for i in 'xy']
r.pop(0); print('popped'); r = None
print('-')
Loud('method').__init__('renamed')
print('-')
print(Loud('in print').n, Loud('second').n)
