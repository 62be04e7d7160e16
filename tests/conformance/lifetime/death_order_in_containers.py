# In what order the things in a container die: list, tuple, dict, set, deque, instance, class, nested.
from collections import deque, OrderedDict, namedtuple
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
def end(title): print("<-", title)
l = [T(1), T(2), T(3)]; del l; end("list")
t = (T(1), T(2), T(3)); del t; end("tuple")
d = {"a": T(1), "b": T(2), "c": T(3)}; del d; end("dict values")
d = {T(1): T(10), T(2): T(20)}; del d; end("dict keys and values")
s = {T(5), T(3), T(9), T(1)}; del s; end("set")
s = frozenset([T(5), T(3), T(9)]); del s; end("frozenset")
q = deque([T(1), T(2), T(3)]); del q; end("deque")
o = OrderedDict([(1, T(1)), (2, T(2)), (3, T(3))]); del o; end("OrderedDict")
P = namedtuple("P", "x y"); p = P(T(1), T(2)); del p; end("namedtuple")
class C: pass
c = C(); c.z = T(1); c.a = T(2); c.m = T(3); del c; end("instance")
class S:
    __slots__ = ("q", "b", "a")
s = S(); s.a = T(1); s.b = T(2); s.q = T(3); del s; end("slots")
l = [T(1), T(2), T(3), T(4)]; l[1:3] = []; end("slice removed"); l.clear(); end("clear")
l = [T(1), T(2), T(3)]; l[:] = [T(4)]; end("whole slice replaced"); del l; end("rest")
l = [T(1), T(2), T(3)]; del l[::2]; end("extended del"); l = None; end("rest")
d = {1: T(1), 2: T(2), 3: T(3)}; d[2] = T(22); end("overwritten"); d.pop(1); end("popped"); d.clear(); end("cleared")
s = {T(1), T(2), T(3)}; s -= {T(2)}; end("set minus"); s.clear(); end("set clear")
l = [[T(1)], [T(2), [T(3)]], T(4)]; del l; end("nested lists")
l = [T(i) for i in range(5)]; l = l[1:4]; end("slice keeps the middle"); l.reverse(); del l; end("reversed")
l = [T(3), T(1), T(2)]; l.sort(key=lambda t: t.n); del l; end("sorted")
l = [T(1)] * 3; print(len(l), end=" "); del l; end("times three")
def f(a, b):
    x = T(3); y = T(4); del a
    z = T(5)
f(T(1), T(2)); end("function")
def g(*args, **kw): pass
g(T(1), T(2), k=T(3), j=T(4)); end("star arguments")
a = b = T(7); a = None; end("two names"); b = None; end("second")
a, b = T(1), T(2); a, b = b, a; end("swap"); del a, b; end("del a, b")
