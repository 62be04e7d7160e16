def f(a, b=1): 
    c = 2
    return sorted(locals())
print(f(0))
g = globals()
g['made_by_globals'] = 5
print(made_by_globals, '__name__' in g, __name__, g is globals())
class A:
    x = 1
    def m(self): return [k for k in dir(self) if not k.startswith('__')]
a = A()
a.y = 2
print(a.m(), vars(a), getattr(a, 'y'), hasattr(a, 'z'), sorted(set(dir(A)) - set(dir(object)))[-2:])
setattr(a, 'z', 3)
delattr(a, 'y')
print(vars(a), isinstance(a, (int, A)), issubclass(A, object), callable(a.m), callable(a))
print(type(a) is A, type(A) is type, a.__class__.__name__, type(5).__name__, type(None).__name__, type(f).__name__, type(a.m).__name__, type(len).__name__, type(type).__name__, type(...).__name__, type(NotImplemented).__name__, type(range(1)).__name__, type((i for i in ())).__name__)
print(id(a) == id(a), id(a) != id(A()), abs(-1), hash('a') == hash('a'), len(dir([])) > 30, [m for m in dir([]) if not m.startswith('_')])
print([m for m in dir({}) if not m.startswith('_')], [m for m in dir(()) if not m.startswith('_')], [m for m in dir(set()) if not m.startswith('_')])
print([m for m in dir(5) if not m.startswith('_')], [m for m in dir(1.5) if not m.startswith('_')])
print(int.__name__, int.__module__, int.__bases__, bool.__base__, list.__mro__, A.__dict__['x'], A.__module__, A.__doc__)
print(isinstance(1, int | None), isinstance(None, int | None), int | str, (int | str) == (str | int), list[int], dict[str, int].__args__, list[int]([1]), tuple[int, ...])
def outer():
    v = 1
    def inner():
        v
        return sorted(locals().items())
    return inner(), sorted(k for k in locals())
print(outer())
def changes():
    x = 1
    l = locals()
    x = 2
    l['x'] = 99
    return x, l['x'], locals()['x']
print(changes())
print([locals().get('nope', 'no') for _ in range(1)], 'a' in locals(), locals() is globals())
class Body:
    p = 1
    seen = [k for k in ('p', 'q') if k in vars()]
print(Body.seen)
try:
    vars(5)
except TypeError as e:
    print(e)
print(sum(map(len, (vars(a), [1], 'ab'))), min(vars(a)), sorted(vars(a).items()), bool(vars(A())))
