# Tasks are generators; a deque gives each its turn.
from collections import deque

def task(name, steps, *, fails=None):
    for i in range(steps):
        if i == fails: raise RuntimeError(f'{name} at {i}')
        got = yield f'{name}{i}'
        if got: print('  told', got)
    return name.upper()

line = deque([('a', task('a', 2)), ('b', task('b', 3, fails=1)), ('c', task('c', 1))])
message = None
while line:
    name, t = line.popleft()
    try: print(t.send(None) if message is None else t.send(None))
    except StopIteration as e: print(name, 'done:', e.value); continue
    except RuntimeError as e: print(name, 'failed:', e); continue
    line.append((name, t))
    line.rotate(-1 if len(line) > 2 else 0)
t = task('z', 2); next(t)
print(t.send('hello'))
try: t.send(None)
except StopIteration as e: print(e.value, t.gi_frame)
