# When a temporary dies: at the end of the expression, of the call, or of the statement that made it.
class Cup:
    made = 0
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("  del", self.name)
    def me(self):
        print("  me", self.name)
        return self
    def __add__(self, other):
        return Cup(self.name + other.name)
    def __bool__(self):
        print("  bool", self.name)
        return self.name != "no"
    def __lt__(self, other):
        print("  lt", self.name, other.name)
        return True
    def __getitem__(self, k):
        return Cup(f"{self.name}[{k}]")
    def __iter__(self):
        return iter([1, 2])

print("expression statement"); Cup("a")
print("method chain"); Cup("b").me().me()
print("sum of three"); Cup("c") + Cup("d") + Cup("e")
print("argument"); len(str(Cup("f"))) and None
print("chained comparison"); Cup("g") < Cup("h") < Cup("i")
print("or"); Cup("no") or Cup("yes")
print("subscript of subscript"); Cup("x")[1][2]
print("unpack"); p, q = Cup("u"); print(p, q)
print("star call"); print(*Cup("s"))
print("for over a temporary")
for i in Cup("loop"):
    print("  body", i)
print("ternary"); r = 1 if Cup("t") else 2
print("tuple built then indexed"); print((Cup("k0"), Cup("k1"))[0].name)
print("list comprehension"); [Cup("l%d" % i) for i in range(3)]
print("dict display"); {Cup("dk"): Cup("dv")}
print("f-string"); print(f"{Cup('z').name}!")
print("conditional while")
n = 0
while Cup("w%d" % n) and n < 2:
    n += 1
print("augmented")
a = Cup("p"); a += Cup("q"); print(a.name); del a
print("assignment to the same name")
v = Cup("v1"); v = Cup("v2"); v = Cup("v3")
print("end")
