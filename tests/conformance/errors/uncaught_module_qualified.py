import queue
import weakref
class Outer:
    class InnerError(Exception): pass
try:
    raise Outer.InnerError('nested name')
except Outer.InnerError as e:
    print(type(e).__qualname__, type(e).__name__, type(e).__module__)
q = queue.Queue(maxsize=1)
q.put('item')
try:
    q.put_nowait('more')
except queue.Full as e:
    print(type(e).__name__, type(e).__module__, str(e) == '')
print(q.get_nowait())
class Box: pass
b = Box()
p = weakref.proxy(b)
del b
try:
    p.x
except ReferenceError as e:
    print(type(e).__module__, e)
raise Outer.InnerError('the end')
