def t(f):
    try: print('->', f())
    except BaseException as e: print('!!', type(e).__name__, e)
def mk(**ns): return type('X', (), ns)()
k = lambda v: (lambda self, *a: v)
def boom(self, *a): raise ValueError('boom')
t(lambda: len(mk(__len__=k(-1)))); t(lambda: len(mk(__len__=k('a')))); t(lambda: len(mk(__len__=k(1.5)))); t(lambda: len(mk(__len__=k(True)))); t(lambda: len(mk(__len__=k(10**30)))); t(lambda: len(mk(__len__=boom))); t(lambda: len(mk())); t(lambda: len(mk(__len__=None)))
t(lambda: bool(mk(__bool__=k(1)))); t(lambda: bool(mk(__bool__=k(None)))); t(lambda: bool(mk(__len__=k(0)))); t(lambda: bool(mk(__len__=k(-1)))); t(lambda: bool(mk(__bool__=boom))); t(lambda: not mk(__bool__=k('x'))); t(lambda: mk(__bool__=boom) and 1)
t(lambda: str(mk(__str__=k(1)))); t(lambda: repr(mk(__repr__=k(1)))); t(lambda: str(mk(__repr__=k('r')))); t(lambda: format(mk(__format__=k(1)))); t(lambda: f'{mk(__str__=boom)}'); t(lambda: '%s' % mk(__str__=k(b'x'))); t(lambda: bytes(mk(__bytes__=k('x')))); t(lambda: [mk(__repr__=boom)].__repr__()); t(lambda: print(mk(__str__=k(None))))
t(lambda: hash(mk(__hash__=k('a')))); t(lambda: hash(mk(__hash__=k(10**30))) == hash(10**30)); t(lambda: hash(mk(__hash__=None))); t(lambda: {mk(__hash__=boom): 1}); t(lambda: hash(mk(__eq__=k(True)))); t(lambda: hash(mk(__hash__=k(-1))))
t(lambda: iter(mk(__iter__=k(5)))); t(lambda: iter(mk(__iter__=None))); t(lambda: list(mk(__iter__=boom))); t(lambda: iter(mk())); t(lambda: [*mk(__getitem__=lambda s, i: i if i < 3 else [][0])]); t(lambda: list(mk(__getitem__=boom))); t(lambda: next(mk(__next__=boom))); t(lambda: next(mk())); t(lambda: list(mk(__iter__=lambda s: s, __next__=boom))); t(lambda: (lambda a, b: 0)(*mk(__iter__=k(iter([1])))));
def un():
    a, b = mk(__iter__=k(iter([1, 2, 3])))
t(un)
t(lambda: 1 in mk(__contains__=k('yes'))); t(lambda: 1 in mk(__contains__=boom)); t(lambda: 1 in mk(__contains__=None)); t(lambda: 1 in mk(__iter__=k(iter([1])))); t(lambda: 1 in mk())
t(lambda: mk()[0]); t(lambda: mk(__getitem__=boom)[0]); t(lambda: mk(__getitem__=None)[0]); t(lambda: mk().__getitem__(0))
def si(o): o[0] = 1
def di(o): del o[0]
t(lambda: si(mk())); t(lambda: di(mk())); t(lambda: si(mk(__setitem__=boom))); t(lambda: di(mk(__setitem__=k(1)))); t(lambda: mk(__class_getitem__=k(1))[0])
t(lambda: mk()()); t(lambda: mk(__call__=boom)()); t(lambda: mk(__call__=5)()); t(lambda: mk(__call__=k(7))(1, 2)); t(lambda: mk(__call__=k(7))(x=1))
t(lambda: mk() + 1); t(lambda: 1 + mk()); t(lambda: mk(__add__=k(NotImplemented)) + 1); t(lambda: mk(__add__=boom) + 1); t(lambda: 1 + mk(__radd__=k('r'))); t(lambda: mk(__add__=None) + 1); t(lambda: 1 + mk(__radd__=None)); t(lambda: mk(__iadd__=k(NotImplemented)).__iadd__(1))
def ia(o, v): o += v; return o
t(lambda: ia(mk(__iadd__=k('i')), 1)); t(lambda: ia(mk(__add__=k('a')), 1)); t(lambda: ia(mk(), 1)); t(lambda: ia(mk(__iadd__=k(NotImplemented), __add__=k('fallback')), 1)); t(lambda: ia(5, mk(__radd__=k('r'))))
t(lambda: -mk()); t(lambda: ~mk()); t(lambda: +mk(__pos__=k('p'))); t(lambda: abs(mk())); t(lambda: mk() < mk()); t(lambda: mk() == 1); t(lambda: mk(__eq__=k('e')) == 1); t(lambda: mk(__eq__=boom) == 1); t(lambda: 1 != mk(__eq__=k(0))); t(lambda: mk(__lt__=k('lt')) < 1); t(lambda: 1 > mk(__lt__=k('lt'))); t(lambda: 1 >= mk()); t(lambda: sorted([mk(), mk()])); t(lambda: mk(__eq__=k([])) in [1]); t(lambda: max(mk(), mk()))
t(lambda: int(mk())); t(lambda: int(mk(__int__=k('a')))); t(lambda: int(mk(__int__=k(1.5)))); t(lambda: int(mk(__index__=k(5)))); t(lambda: int(mk(__trunc__=k(5)))); t(lambda: float(mk(__float__=k(1)))); t(lambda: float(mk(__index__=k(5)))); t(lambda: float(mk())); t(lambda: complex(mk(__complex__=k(1)))); t(lambda: complex(mk(__float__=k(2.5)))); t(lambda: [1, 2][mk(__index__=k(1))]); t(lambda: [1][mk(__index__=k('a'))]); t(lambda: [1][mk(__int__=k(0))]); t(lambda: range(mk(__index__=k(2)))); t(lambda: bin(mk(__index__=k(5)))); t(lambda: 'a' * mk(__index__=k(3))); t(lambda: round(mk())); t(lambda: round(mk(__round__=k('r')))); t(lambda: round(mk(__round__=k('r')), 2)); t(lambda: divmod(mk(), 1)); t(lambda: pow(mk(__pow__=k('p')), 1)); t(lambda: pow(2, mk(__rpow__=k('rp')))); t(lambda: pow(2, 3, mk()))
t(lambda: reversed(mk())); t(lambda: reversed(mk(__reversed__=k(5)))); t(lambda: reversed(mk(__reversed__=None))); t(lambda: list(reversed(mk(__len__=k(2), __getitem__=lambda s, i: i)))); t(lambda: dir(mk(__dir__=k(5)))); t(lambda: dir(mk(__dir__=k(['b', 'a'])))); t(lambda: mk(__getattr__=boom).x); t(lambda: mk(__getattribute__=boom).x); t(lambda: hasattr(mk(__getattr__=boom), 'x')); t(lambda: setattr(mk(__setattr__=boom), 'x', 1)); t(lambda: delattr(mk(__delattr__=boom), 'x')); t(lambda: isinstance(1, mk(__instancecheck__=k(True)))); t(lambda: mk(__enter__=k(1)).__enter__())
def w(o):
    with o as x: return x
t(lambda: w(mk())); t(lambda: w(mk(__enter__=k(1)))); t(lambda: w(mk(__enter__=k(1), __exit__=k(None)))); t(lambda: w(mk(__enter__=boom, __exit__=k(None)))); t(lambda: w(mk(__enter__=k(1), __exit__=boom))); t(lambda: w(5)); t(lambda: w(mk(__exit__=k(1))))
t(lambda: dict(mk(keys=k(['a']), __getitem__=k(5)))); t(lambda: {**mk(keys=k(['a']), __getitem__=k(5))}); t(lambda: dict(mk(keys=k(['a'])))); t(lambda: (lambda **kw: kw)(**mk(keys=k([1]), __getitem__=k(5)))); t(lambda: mk(__missing__=k(1))['x']); t(lambda: mk(__length_hint__=k('a')).__length_hint__()); t(lambda: list(mk(__iter__=k(iter([1])), __length_hint__=k(-5))))
