class Res:
    open_count = 0
    def __init__(self, name): self.name = name
    def __enter__(self):
        Res.open_count += 1
        print('open', self.name, Res.open_count)
        return self
    def __exit__(self, et, ev, tb):
        Res.open_count -= 1
        print('close', self.name, et.__name__ if et else None, ev)
        return et is KeyError
with Res('outer') as o:
    with Res('inner') as i:
        print('nested')
    print('between')
class Targets:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): pass
with Targets() as (p, [q, r2]):
    print(p, q, r2)
d = {}
with Targets() as d['key']:
    print(d)
from contextlib import contextmanager, ExitStack, nullcontext, suppress, redirect_stdout
@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')
with tag('b') as t:
    print(t)
@tag('deco')
def decorated(): return 'decorated result'
print(decorated())
print(decorated())
