class Root:
    def hello(self):
        print('Root')
    def __init__(self, **kw):
        print('Root init', kw)
class Left(Root):
    def hello(self):
        print('Left')
        super().hello()
    def __init__(self, left=None, **kw):
        print('Left init', left)
        super().__init__(**kw)
class Right(Root):
    def hello(self):
        print('Right')
        super().hello()
    def __init__(self, right=None, **kw):
        print('Right init', right)
        super().__init__(**kw)
class Bottom(Left, Right):
    def hello(self):
        print('Bottom')
        super().hello()
Bottom(left=1, right=2).hello()
print([c.__name__ for c in Bottom.__mro__])
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    class Z(XY, YX): pass
except TypeError as e:
    print(str(e).replace('\n', ' | '))
try:
    class W(Root, Left): pass
except TypeError as e:
    print(str(e).replace('\n', ' | '))
