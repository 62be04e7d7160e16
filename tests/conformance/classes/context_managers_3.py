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
from contextlib import contextmanager, ExitStack, nullcontext, suppress, redirect_stdout
with ExitStack() as stack:
    rs = [stack.enter_context(Res(f's{i}')) for i in range(3)]
    stack.callback(print, 'callback', 'run first')
    print(len(rs))
with nullcontext(5) as five:
    print(five)
with suppress(ZeroDivisionError):
    1 / 0
    print('never')
@contextmanager
def no_yield():
    if False:
        yield
@contextmanager
def two_yields():
    yield 1
    yield 2
for cm in (no_yield, two_yields):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
@contextmanager
def swallow():
    try:
        yield
    except TypeError as e:
        print('swallowed', e)
with swallow():
    raise TypeError('t')
class Reentrant:
    depth = 0
    def __enter__(self):
        self.depth += 1
        return self.depth
    def __exit__(self, *a): self.depth -= 1
r = Reentrant()
with r as a, r as b, r as c:
    print(a, b, c)
print(r.depth, Res.open_count)
