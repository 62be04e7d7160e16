# Producer and consumer without threads: generators, send, a round-robin scheduler, back pressure, a pipeline.
from collections import deque
def producer(n, q, cap):
    for i in range(n):
        while len(q) >= cap:
            print(f"  p waits at {i}"); yield "full"
        q.append(i); print(f"  put {i}"); yield "put"
    q.append(None)
def consumer(q):
    got = []
    while True:
        while not q:
            print("  c waits"); yield "empty"
        x = q.popleft()
        if x is None: return got
        got.append(x); print(f"  got {x}"); yield "got"
def run(*tasks):
    ready, results, turns = deque(enumerate(tasks)), {}, 0
    while ready:
        i, t = ready.popleft(); turns += 1
        try: next(t)
        except StopIteration as e: results[i] = e.value; print(f"  task {i} done"); continue
        ready.append((i, t))
    return results, turns
q = deque(); print(run(producer(4, q, 2), consumer(q)))
q = deque(); print(run(consumer(q), producer(2, q, 1)))
def average():
    total = n = 0; avg = None
    while True:
        x = yield avg
        if x is None: return (total, n)
        total += x; n += 1; avg = total / n
a = average(); next(a); print([a.send(v) for v in (10, 20, 60)])
try: a.send(None)
except StopIteration as e: print("result", e.value)
try: a.send(1)
except StopIteration as e: print("again", e.value)
b = average()
try: b.send(5)
except TypeError as e: print(e)
def source(xs):
    print("open")
    try: yield from xs
    finally: print("shut")
def keep(pred, it): return (x for x in it if pred(x))
def batch(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield tuple(buf); buf.clear()
    if buf: yield tuple(buf)
print(list(batch(keep(lambda x: x % 2, source(range(10))), 2)))
p = batch(keep(lambda x: x % 2, source(range(10))), 2); print(next(p)); p.close(); del p; print("closed")
def grep(word):
    print("looking for", word)
    try:
        while True:
            line = yield
            if word in line: print("  match:", line)
    except GeneratorExit: print("  bye")
    except ValueError as e: print("  thrown", e); yield "recovered"
g = grep("cat"); next(g); g.send("a cat"); g.send("a dog"); print(g.throw(ValueError("oops"))); g.close()
def chain():
    x = yield from inner(); print("inner gave", x); y = yield from inner(); return x + y
def inner(): a = yield "a?"; b = yield "b?"; return a * b
c = chain(); print(next(c), c.send(2), c.send(3), c.send(4))
try: c.send(5)
except StopIteration as e: print(e.value)
next(c)
