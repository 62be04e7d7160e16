import gc
gc.collect(); gc.disable()
def make():
    class C: pass
make()
print(gc.collect() > 0, gc.collect())
def two():
    class B: pass
    class D(B): pass
two()
print(gc.collect() > 0, gc.collect())
class M(type):
    def __del__(cls): print("class goes", cls.__name__)
def meta():
    class X(metaclass=M): pass
meta()
print("left", gc.collect() > 0)
