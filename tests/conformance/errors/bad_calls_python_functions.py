def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1, c=2): pass
def kwonly(*, k, m, z=0): pass
def posonly(a, b, /): pass
def var(a, *rest): pass
def anykw(**kw): pass
class C:
    def __init__(self, x): pass
    def meth(self): pass
    @staticmethod
    def st(a): pass
    @classmethod
    def cm(cls, a): pass
class Empty: pass
class NewOnly:
    def __new__(cls): return super().__new__(cls)
t(none, 1); t(none, 1, 2); t(none, x=1)
t(one); t(one, 1, 2); t(one, 1, a=2); t(one, b=1); t(one, 1, b=2)
t(two); t(two, 1); t(two, b=1); t(three); t(three, 1); t(three, c=1)
t(opt); t(opt, 1, 2, 3, 4); t(opt, b=3); t(opt, 1, d=5)
t(kwonly); t(kwonly, k=1); t(kwonly, 1, k=1, m=2); t(kwonly, k=1, m=2, q=3)
t(posonly, a=1, b=2); t(posonly, 1, b=2); t(posonly); t(posonly, 1, 2, 3)
t(var); t(var, rest=1); t(anykw, 1)
t(C); t(C, 1, 2); t(C, y=1); t(C(1).meth, 5); t(C.meth); t(C.st); t(C(1).st, 1, 2); t(C.cm); t(C.cm, 1, 2)
t(Empty, 1); t(Empty, x=1); t(NewOnly, 1); t(object, 1)
t(lambda x: x); t(lambda: 0, 1)
t(none.__call__, 1)
t(lambda: opt(**{'a': 1, 'nope': 2})); t(lambda: two(*(1, 2, 3))); t(lambda: two(1, **{'a': 1}))
def typo(length, width): pass
t(typo, 1, widht=2)
