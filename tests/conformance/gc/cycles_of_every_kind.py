# A cycle through a closure, a generator, a method, an exception, a class: each is found.
import gc
gc.collect()
gc.disable()
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print('gone', self.name)
def by_closure():
    keep = Loud('closure')
    def f(): return f, keep
def by_generator():
    keep = Loud('generator')
    def g():
        me = yield
        yield keep, me
    it = g(); next(it); it.send(it)
def by_method():
    o = Loud('method'); o.run = o.__del__
def by_exception():
    o = Loud('exception')
    try:
        raise ValueError
    except ValueError as e:
        o.error = e
        kept = e
def by_class():
    class Local:
        attr = Loud('class attribute')
    Local.me = Local
def by_container():
    a, b = [Loud('list')], {}
    a.append(b); b['a'] = (a,)
for make in (by_closure, by_generator, by_method, by_exception, by_class, by_container):
    make()
    print(make.__name__, gc.collect() > 0)
gc.enable()
