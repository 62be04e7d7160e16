def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
class A:
    cls_attr = 1
    def meth(self): pass
class S:
    __slots__ = ('x',)
class P:
    @property
    def ro(self): return 1
    @property
    def broken(self): return self.nothing
a, s, p = A(), S(), P()
t(lambda: a.nope); t(lambda: A.nope); t(lambda: a.meth.nope); t(lambda: A.meth.nope); t(lambda: (5).nope); t(lambda: 'x'.foo); t(lambda: None.bar)
t(lambda: [].push(1)); t(lambda: {}.key); t(lambda: (1,).append(2)); t(lambda: (lambda: 0).zip); t(lambda: len.nope); t(lambda: int.nope); t(lambda: type.nope)
t(lambda: s.x); t(lambda: s.y); t(lambda: setattr(s, 'y', 1)); t(lambda: delattr(s, 'x')); t(lambda: s.__dict__)
t(lambda: p.ro); t(lambda: setattr(p, 'ro', 2)); t(lambda: delattr(p, 'ro')); t(lambda: p.broken)
t(lambda: setattr(5, 'x', 1)); t(lambda: setattr('a', 'upper', 1)); t(lambda: setattr(None, 'x', 1)); t(lambda: setattr(object(), 'x', 1)); t(lambda: setattr(int, 'x', 1)); t(lambda: setattr([], 'append', 1))
t(lambda: delattr(a, 'nope')); t(lambda: delattr(a, 'cls_attr')); t(lambda: delattr(A, 'nope')); t(lambda: delattr([], 'append')); t(lambda: delattr(int, 'real'))
import sys
t(lambda: sys.nope)
def g(): yield 1
t(lambda: g().nope); t(lambda: g.nope); t(lambda: super(A, a).nope); t(lambda: a.cls_attr.nope); t(lambda: a.meth().x)
for obj, name in ((a, 'foo'), (A, 'bar')):
    try:
        getattr(obj, name)
    except AttributeError as e:
        print(e.name, e.obj is obj, e.args)
class Get:
    def __getattr__(self, n): raise AttributeError(f'custom {n}')
t(lambda: Get().abc); t(lambda: getattr(Get(), 'abc', 'default')); print(hasattr(Get(), 'x'))
class Raises:
    def __getattr__(self, n): raise ValueError(n)
t(lambda: hasattr(Raises(), 'x')); t(lambda: getattr(Raises(), 'x', 1))
t(lambda: setattr(a, 5, 1)); t(lambda: getattr(a, 5)); t(lambda: a.__nope__); t(lambda: A().__class__.__nope__); t(lambda: (1).real.imag.x)
t(lambda: AttributeError('m', name='n').name); t(lambda: [].append.x); t(lambda: range(3).first); t(lambda: b''.nope); t(lambda: {1}.nope); t(lambda: 1.5.nope); t(lambda: ValueError().nope); t(lambda: True.nope)
