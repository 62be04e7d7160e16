# send, throw, close and what a generator returns.
def talk():
    got = yield 'ready'
    while got != 'stop':
        try:
            got = yield f'heard {got}'
        except ValueError as e:
            got = yield f'caught {e}'
        finally:
            print('  turn over')
    return 'bye'
t = talk()
try: t.send('too early')
except TypeError as e: print(e)
print(next(t), t.send('a'), t.throw(ValueError('oops')), t.send('b'))
try: t.send('stop')
except StopIteration as e: print('value', e.value)
try: next(t)
except StopIteration as e: print('again', e.value)
def closing():
    try: yield 1
    except GeneratorExit: print('asked to close'); raise
    finally: print('cleaned')
c = closing(); next(c); c.close(); c.close(); print(c.gi_frame)
def stubborn():
    while True:
        try: yield
        except GeneratorExit: pass
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def inner():
    x = yield 'inner 1'
    print('inner got', x)
    try: yield 'inner 2'
    except KeyError as e: print('inner caught', e)
    return 'inner result'
def outer():
    r = yield from inner()
    print('outer got', r)
    r = yield from [1, 2]
    print('list gives', r)
    return (yield from (x for x in 'z'))
o = outer(); print(next(o), o.send('hello'), o.throw(KeyError('k')), next(o), next(o))
try: next(o)
except StopIteration as e: print(e.value)
def bad(): yield 1; raise StopIteration('inside')
b = bad(); next(b)
try: next(b)
except RuntimeError as e: print(e, repr(e.__cause__))
g = (i * i for i in range(3)); print(g.gi_running, list(g), list(g), sum(x for x in range(4)))
def running(): yield next(me)
me = running()
try: next(me)
except ValueError as e: print(e)
print([type(x).__name__ for x in (talk(), (i for i in ()), talk)], talk.__name__, talk().__name__, talk().__qualname__)
