from abc import ABC, abstractmethod
class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return any('__len__' in k.__dict__ for k in c.__mro__) or NotImplemented
class HasLen:
    def __len__(self): return 1
print(isinstance(HasLen(), Sized2), isinstance(5, Sized2), isinstance([], Sized2))
from collections.abc import Iterable, Sized, Callable, Hashable, Sequence, Mapping, Iterator
for v in ([], (), {}, 'a', 1, iter([]), len, {1}, HasLen(), (i for i in ())):
    print(type(v).__name__, [c.__name__ for c in (Iterable, Sized, Callable, Hashable, Sequence, Mapping, Iterator) if isinstance(v, c)])
class MySeq(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = MySeq(3, 1, 3)
print(list(s), 1 in s, s.index(1), s.count(3), list(reversed(s)))
class MyMap(Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __iter__(self): return iter('a')
    def __len__(self): return 1
m = MyMap()
print(m.get('a'), m.get('z'), list(m.items()), 'a' in m, m == {'a': 1}, list(m.keys()), list(m.values()))
class Abstract2(ABC):
    @staticmethod
    @abstractmethod
    def st(): ...
    @classmethod
    @abstractmethod
    def cm(cls): ...
try:
    Abstract2()
except TypeError as e:
    print(e)
class NotImpl:
    def run(self): raise NotImplementedError('subclass me')
try:
    NotImpl().run()
except NotImplementedError as e:
    print(repr(e), isinstance(e, RuntimeError))
