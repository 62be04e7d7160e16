class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter failed')
        return self
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == 'exit':
            raise RuntimeError('exit failed')
        return self.swallow
def g():
    for i in range(3):
        with CM(f'm{i}', swallow=True):
            if i == 0:
                continue
            raise IndexError(i)
    return 'loop done'
print(g())
def h():
    with CM('n', swallow=True):
        raise ValueError
    return 'after swallowed'
print(h())
from contextlib import contextmanager, suppress, ExitStack, closing
@contextmanager
def cm():
    print('setup')
    try:
        yield 'v'
    except ValueError as e:
        print('generator saw', e)
    finally:
        print('teardown')
with cm() as v:
    print(v)
    raise ValueError('into generator')
try:
    with cm():
        raise KeyError('through')
except KeyError as e:
    print(repr(e))
with suppress(KeyError, IndexError):
    [][0]
print('suppressed')
with (CM('p') as p, CM('q') as q):
    print(p.name, q.name)
with CM('last'):
    raise OSError(5, 'uncaught')
