class C:
    def __init__(self, *a): self.a = a
@C
def f(): pass
print(type(f), f.a[0].__name__)
class D:
    def __init__(self, x): raise KeyError(x)
try:
    @D
    def g(): pass
except KeyError as e: print(e.args[0].__name__)
import types
m = types.MethodType(C, 5)
print(m(1, 2).a)
import re, sys
print(re.findall("a+", "aab"))
def gen(): yield 1
print(sys.getsizeof(gen()), sys.getsizeof(sys._getframe()))
async def co(): pass
c = co(); print(sys.getsizeof(c)); c.close()
