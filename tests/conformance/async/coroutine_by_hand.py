import types
def t(f):
    try: print('->', f())
    except BaseException as e: print('!!', type(e).__name__, e)
@types.coroutine
def step(v):
    r = yield v
    return r
async def add():
    a = await step('first')
    b = await step('second')
    return a, b
c = add()
t(lambda: c.send(None)); t(lambda: c.send(1)); t(lambda: c.send(2)); t(lambda: c.send(3))
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield ('aw', self.v)
        return got
async def use():
    try: x = await Aw(5)
    except ValueError as e: x = ('caught', str(e))
    return x
c = use(); t(lambda: c.send(None)); t(lambda: c.throw(ValueError('inside'))) 
async def badawait(): await 5
c = badawait(); t(lambda: c.send(None))
class BadAw:
    def __await__(self): return 5
async def badawait2(): await BadAw()
c = badawait2(); t(lambda: c.send(None))
class CM:
    async def __aenter__(self): print('enter', await step('e')); return self
    async def __aexit__(self, *a): print('exit', a[0], await step('x')); return True
async def withit():
    async with CM() as m:
        print(type(m).__name__)
        raise KeyError('k')
    return 'ok'
c = withit(); t(lambda: c.send(None)); t(lambda: c.send('E')); t(lambda: c.send('X'))
class AI:
    def __init__(self, n): self.i = 0; self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return await step(self.i)
def drive(coro, answer=lambda v: v):
    v = None
    try:
        while True: v = answer(coro.send(v))
    except StopIteration as e: return e.value
async def loop():
    out = []
    async for x in AI(3): out.append(x)
    else: out.append('else')
    return out
print(drive(loop()))
async def comp(): return [x * 2 async for x in AI(3) if x != 2], {x async for x in AI(2)}, {x: 1 async for x in AI(2)}, [y async for y in (x async for x in AI(2))]
print(drive(comp()))
async def agen():
    try:
        x = yield 1
        print('agen got', x)
        yield await step('w')
    finally: print('agen finally')
async def useagen():
    a = agen()
    print(await a.asend(None), await a.asend('hi'))
    try: await a.__anext__()
    except StopAsyncIteration as e: print('stop', e.args)
    b = agen(); print(await anext(b)); await b.aclose()
    d = agen(); await anext(d)
    try: await d.athrow(ValueError('t'))
    except ValueError as e: print('out', e)
    print(await anext(agen_empty(), 'dflt'))
async def agen_empty():
    return
    yield
print(drive(useagen()))
async def bad():
    async for x in [1]: pass
t(lambda: drive(bad()))
async def bad2():
    async with 3: pass
t(lambda: drive(bad2()))
async def bad3():
    with CM(): pass
t(lambda: drive(bad3()))
async def bad4():
    for x in AI(2): pass
t(lambda: drive(bad4()))
class AI2:
    def __aiter__(self): return 3
async def bad5():
    async for x in AI2(): pass
t(lambda: drive(bad5()))
class AI3:
    def __aiter__(self): return self
    def __anext__(self): return 3
async def bad6():
    async for x in AI3(): pass
t(lambda: drive(bad6()))
c = add(); print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, type(c).__name__); c.close()
t(lambda: c.send(None))
c = add(); t(lambda: c.send(3)); c.close()
async def stopit(): raise StopIteration('x')
c = stopit(); t(lambda: c.send(None))
t(lambda: iter(stopit_c)) if False else None
c = add(); t(lambda: iter(c)); t(lambda: next(c)); c.close()
async def twice():
    c = add2()
    print(await c)
    try: await c
    except RuntimeError as e: print(e)
async def add2(): return 'r'
t(lambda: drive(twice()))
