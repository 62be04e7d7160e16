"""sys.getsizeof of generators and coroutines before they finish: head, locals, stack."""
import sys


def bare():
    yield


def locals_too(a, b, c):
    x = 1
    yield x


def closing(outer):
    def inner(n):
        yield outer + n
    return inner


async def waits():
    pass


async def gives():
    yield


coroutine = waits()
for g in (bare(), locals_too(1, 2, 3), (i for i in []), closing(1)(2), coroutine, gives(), (a + b * len([a, b, 3]) for a in [] for b in [])):
    print(type(g).__name__, sys.getsizeof(g))
coroutine.close()
started = locals_too(1, 2, 3)
next(started)
print(sys.getsizeof(started))
for text in ("a", "é", chr(255), chr(127), chr(128), "é" * 2, chr(256), "", "中"):
    print(ascii(text), sys.getsizeof(text))
