def t(f):
    try: print('->', f())
    except BaseException as e: print('!!', type(e).__name__, e)
def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally: print('finally')
    return 'done'
a = g()
t(lambda: a.send(3)); t(lambda: next(a)); t(lambda: a.send('s')); t(lambda: a.throw(ValueError('v'))); t(lambda: next(a)); t(lambda: next(a))
b = g(); t(lambda: b.throw(KeyError('early'))); t(lambda: next(b))
c = g(); next(c); t(lambda: c.close()); t(lambda: c.close()); t(lambda: next(c))
d = g(); t(lambda: d.close())
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
e = ignore(); next(e); t(lambda: e.close())
def retval():
    try: yield 1
    except GeneratorExit: return 'from close'
f = retval(); next(f); t(lambda: f.close())
def stop(): 
    yield 1
    raise StopIteration('x')
h = stop(); next(h); t(lambda: next(h))
def inner():
    r = yield 'i1'
    print('inner got', r)
    try: yield 'i2'
    except KeyError: print('inner KeyError'); yield 'i3'
    return 'inner result'
def outer():
    v = yield from inner()
    print('outer got', v)
    w = yield from [10, 20]
    print(w)
o = outer()
t(lambda: next(o)); t(lambda: o.send('hello')); t(lambda: o.throw(KeyError)); t(lambda: next(o)); t(lambda: next(o)); t(lambda: next(o))
def sendlist(): yield from [1, 2]
s = sendlist(); next(s); t(lambda: s.send(4))
s = sendlist(); next(s); t(lambda: s.send(None)); 
s = sendlist(); next(s); t(lambda: s.throw(ValueError('to list')))
def selfref():
    yield 1
    next(me)
me = selfref(); next(me); t(lambda: next(me))
t(lambda: g().throw()); t(lambda: g().throw(3)); t(lambda: g().throw('x')); t(lambda: g().throw(ValueError, 'msg')); t(lambda: g().throw(ValueError('a'), 'b')); t(lambda: g().send()); t(lambda: g().send(1, 2))
k = g(); print(k.gi_running, k.gi_suspended, k.gi_yieldfrom, k.gi_frame is not None, k.gi_code.co_name, k.__name__, k.__qualname__)
next(k); print(k.gi_running, k.gi_suspended, k.gi_frame.f_lineno - k.gi_code.co_firstlineno, k.gi_frame.f_locals); k.close(); print(k.gi_frame, k.gi_suspended)
ge = (x for x in range(3)); print(ge.__name__, ge.__qualname__, type(ge).__name__)
t(lambda: len(ge)); t(lambda: ge[0]); t(lambda: iter(ge) is ge); t(lambda: (yield_ for yield_ in 5))
try: k.gi_frame = 3
except AttributeError as x: print(x)
k.__name__ = 'other'; print(k.__name__)
try: k.__name__ = 3
except TypeError as x: print(x)
def tryreturn():
    try: yield 1; return 'a'
    finally: print('fin')
z = tryreturn(); print(list(z))
def nested():
    try:
        try: yield 1
        finally: print('inner finally')
    except Exception as e: print('outer', repr(e)); yield 'recovered'
n = nested(); next(n); t(lambda: n.throw(RuntimeError('r')))
class It:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def send(self, v): return ('sent', v)
    def throw(self, *a): return ('thrown', a)
    def close(self): print('closed')
def deleg(): yield from It()
q = deleg(); t(lambda: next(q)); t(lambda: q.send(4)); t(lambda: q.throw(ValueError('v'))); t(lambda: q.close())
