# Which AttributeErrors hold the object: its name and obj.
class Box: pass
class Slots: __slots__=('v',)
class D(dict): pass
def t(f):
    try: f()
    except AttributeError as e: print(e.name, type(e.obj).__name__, e)
b=Box(); b.v=1
def d1(): del b.link
def d2(): del b.a; 
c=Box(); c.__dict__
def d3(): del c.link
s=Slots()
def d4(): del s.v
def d5(): del s.w
def d6(): s.w=1
def d7(): s.v
def d8(): del [].x
def d9(): [].append=1
def d10(): del Box.zz
def d11(): b.zz
e=Box()
def d12(): del e.link
def d13(): (1).real = 2
def d14(): del b.__class__
class P:
    @property
    def p(self): return 1
def d15(): P().p=1
def d16(): del P().p
def d17(): [].append.x
def d18(): [].append.x = 1
def d19(): Box.zz
def d20(): del (lambda:0).x
def d21(): setattr(int,'x',1)
for f in (d1,d3,d4,d5,d6,d7,d8,d9,d10,d11,d12,d13,d15,d16,d17,d18,d19,d20,d21):
    print(f.__name__,end=' ')
    try: t(f)
    except Exception as x: print(type(x).__name__,x)
