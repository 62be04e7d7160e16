type Alias = int
print(Alias, Alias.__value__, type(Alias), repr(Alias), Alias.__name__)
type Pair[A, B] = tuple[A, B]
print(Pair, Pair.__type_params__, Pair[int, str], Pair.__value__)
type Tree = list[Tree] | int
print(Tree.__value__)
def f[T: int, *Ts, **P](a: T) -> T: return a
print(f.__type_params__, f.__type_params__[0].__bound__)
def g[T: (int, str)](a: T): return a
print(g.__type_params__[0].__constraints__)
class C[K, V](dict): 
    def m[X](self, k: K, x: X) -> V: ...
print(C.__type_params__, C.m.__type_params__, C[int,str])
