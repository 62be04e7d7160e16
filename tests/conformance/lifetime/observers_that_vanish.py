# Listeners held weakly leave by themselves.
import weakref
class Source:
    def __init__(self): self._who = weakref.WeakSet(); self._calls = []
    def on(self, method): self._calls.append(weakref.WeakMethod(method, self._calls.remove))
    def fire(self, what):
        for call in list(self._calls):
            m = call()
            print('dead' if m is None else m(what))
class Ear:
    def __init__(self, name): self.name = name
    def hear(self, what): return f'{self.name} hears {what}'
s, a, b = Source(), Ear('a'), Ear('b')
s.on(a.hear); s.on(b.hear); s.fire('one')
del a; s.fire('two'); print(len(s._calls))
names = weakref.WeakKeyDictionary({b: 'beta'}); print(names[b], len(names)); del b; print(len(names), len(s._calls)); s.fire('three')
r = weakref.ref(s.on); print(r())
