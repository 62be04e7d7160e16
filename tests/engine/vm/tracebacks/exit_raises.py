def f():
    with open_it() as g:
        pass
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('exit')
def open_it(): return CM()
with CM():
    x = not_defined
