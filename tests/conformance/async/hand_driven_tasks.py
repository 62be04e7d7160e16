# Coroutines without an event loop: a scheduler of ten lines that sends them what they wait for.
class Ask:
    def __init__(self, what): self.what = what
    def __await__(self): return (yield self.what)
async def sub(n):
    got = await Ask(f'sub{n}')
    return got * 2
async def main(name):
    try:
        a = await sub(1)
        b = await Ask(name)
        return a + b
    except ValueError as e: return f'{name} heard {e}'
    finally: print(name, 'leaves')
def run(*tasks, answers):
    line = [(t, None) for t in tasks]
    while line:
        t, value = line.pop(0)
        try: asked = t.throw(value) if isinstance(value, Exception) else t.send(value)
        except StopIteration as e: print('result', e.value); continue
        print('asked', asked)
        line.append((t, answers.get(asked, ValueError('no answer'))))
run(main('x'), main('y'), answers={'sub1': 5, 'x': 7})
c = main('z'); print(type(c).__name__, c.cr_await, c.cr_running); c.send(None); print(type(c.cr_await).__name__); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
async def agen():
    for i in range(2): yield await sub(i)
async def collect(): return [x async for x in agen()]
run(collect(), answers={'sub0': 1, 'sub1': 2})
