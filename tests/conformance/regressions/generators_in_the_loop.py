# A generator run by for or yield from: values, return values, exceptions, depth, closing.
def count(n):
    for i in range(n):
        got = yield i
        if got: print('got', got)
    return 'end of', n
def both():
    r = yield from count(2)
    print(r)
    r = yield from count(1)
    return r
print(list(both()))
for x in both(): print(x)
g = both()
print(next(g), g.send('a'), g.send(None))
try:
    g.send('b')
except StopIteration as e:
    print('stop', e.value)
def fails():
    yield 1
    raise KeyError('inside')
def outer():
    try:
        yield from fails()
    except KeyError as e:
        print('outer', e)
        yield 'after'
for x in outer(): print(x)
def bad():
    yield 1
    raise StopIteration
try:
    for x in bad(): print(x)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
def itself():
    for x in me: yield x
me = itself()
try:
    for x in me: pass
except ValueError as e:
    print(e)
def down(n):
    if n: yield from down(n - 1)
    yield n
print(sum(down(300)))
def tree(n):
    for x in (tree(n - 1) if n else ()): yield x
    yield n
print(list(tree(5)))
def deep(n):
    yield from deep(n + 1)
try:
    for x in deep(0): pass
except RecursionError as e:
    print(e)
def closing():
    try:
        for i in range(5): yield i
    finally:
        print('closed')
for x in closing():
    if x == 2: break
for x in closing():
    try:
        1 / 0
    except ZeroDivisionError as e:
        print(e.__traceback__.tb_frame.f_code.co_name)
        break
def state(g):
    return g.gi_running, g.gi_suspended, g.gi_frame is None
def look():
    print(state(h))
    yield 1
h = look()
print(state(h))
for x in h: print(state(h))
print(state(h))
