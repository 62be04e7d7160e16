def f(a, /, b: int, *args, c: 'text' = 3, **kw) -> list:
    """Doc string.

    More."""
    local = a
    return local
print(f.__name__, f.__qualname__, f.__module__, f.__doc__.splitlines()[0], f.__annotations__, f.__defaults__, f.__kwdefaults__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_freevars, c.co_cellvars, c.co_firstlineno)
f.custom = 'attr'
f.calls = 0
print(f.custom, vars(f), f.__dict__)
f.__name__ = 'renamed'
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__)
del f.custom
try:
    f.custom
except AttributeError as e:
    print(e)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)
try:
    f.__defaults__ = 5
except TypeError as e:
    print(e)
def outer():
    v = 1
    def inner():
        def deepest(): return v
        return deepest
    return inner
