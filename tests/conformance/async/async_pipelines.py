import types, contextlib
@types.coroutine
def sleep(label): return (yield label)
class Loop:
    def __init__(self): self.ready = []; self.log = []
    def spawn(self, coro, name): self.ready.append((coro, name, None))
    def run(self):
        while self.ready:
            coro, name, value = self.ready.pop(0)
            try: what = coro.send(value)
            except StopIteration as e: print(name, 'done', e.value)
            except Exception as e: print(name, 'failed', repr(e))
            else: print(name, 'waits for', what); self.ready.append((coro, name, f'{what}!'))
async def producer(q, n):
    for i in range(n):
        await sleep(f'tick {i}'); q.append(i)
    return 'produced'
async def consumer(q, n):
    got = []
    while len(got) < n:
        if q: got.append(q.pop(0))
        else: await sleep('empty')
    return got
async def failing(): await sleep('before'); raise RuntimeError('broken')
loop = Loop(); q = []; loop.spawn(producer(q, 3), 'P'); loop.spawn(consumer(q, 3), 'C'); loop.spawn(failing(), 'F'); loop.run()
def run(c):
    out = []; v = None
    try:
        while True: out.append(c.send(v)); v = len(out)
    except StopIteration as e: return out, e.value
class Lock:
    def __init__(self): self.log = []
    async def __aenter__(self): self.log.append('acquire'); await sleep('lock'); return self
    async def __aexit__(self, t, v, tb): self.log.append(f'release {t.__name__ if t else None}'); await sleep('unlock')
async def crit(l, fail=False):
    async with l as got, Lock() as second:
        if fail: raise KeyError('inside')
        return got is l, second.log
l = Lock(); print(run(crit(l)), l.log)
try: run(crit(l, True))
except KeyError as e: print(repr(e), l.log)
@contextlib.asynccontextmanager
async def managed(name):
    print('open', name)
    try: yield name.upper()
    except ValueError as e: print('handled', e)
    finally: print('close', name)
async def use():
    async with managed('x') as m: print(m)
    async with managed('y'): raise ValueError('swallowed')
    return 'ok'
print(run(use()))
async def numbers(n):
    try:
        for i in range(n): await sleep(i); yield i * 10
    finally: print('numbers closed')
async def pipeline():
    squares = (x * x async for x in numbers(4) if x)
    total = 0
    async for s in squares: total += s
    first = [x async for x in numbers(2)]
    pairs = {a: b async for a, b in agen_pairs()}
    nested = [[y async for y in numbers(2)] for _ in range(2)]
    agg = numbers(3); await anext(agg); await agg.aclose()
    try: await anext(agg)
    except StopAsyncIteration: total += 1
    return total, first, pairs, nested, await anext(aiter(numbers(0)), 'default')
async def agen_pairs():
    yield 'k', 1
    yield 'l', 2
print(run(pipeline()))
async def echo():
    got = None
    while True:
        try: got = yield got
        except ValueError as e: got = f'caught {e}'
async def talk():
    e = echo(); out = [await e.asend(None), await e.asend('hi'), await e.athrow(ValueError('v')), await e.asend('bye')]
    await e.aclose(); return out
print(run(talk()))
async def retry(times):
    for i in range(times):
        try: return await flaky(i)
        except OSError as e: print('retry', e)
    else: return 'gave up'
async def flaky(i):
    await sleep(f'try {i}')
    if i < 2: raise OSError(f'no {i}')
    return f'yes {i}'
print(run(retry(5)), run(retry(2)))
async def gather(*cs):
    res = []
    for c in cs: res.append(await c)
    return res
print(run(gather(flaky(3), flaky(2))))
c = flaky(9); c.send(None)
try: c.throw(KeyError('cancel'))
except KeyError as e: print('cancelled', e)
d = flaky(9); print(d.send(None)); d.close(); print(d.cr_frame, d.cr_running)
async def deep(n): return await deep(n - 1) + 1 if n else await sleep('bottom')
print(run(deep(5)))
class Awaitable:
    def __await__(self):
        x = yield 'one'; y = yield 'two'; return x, y
async def aw(): return await Awaitable()
print(run(aw()))
async def noval(): pass
print(run(noval()), type(noval()).__name__ if not (n := noval()).close() else '')
