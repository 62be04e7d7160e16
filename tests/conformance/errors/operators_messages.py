# Operators between types that do not go together: every message.
import operator
values = [1, 1.5, "s", b"b", [1], (1,), {1}, {1: 2}, None, True, 2j, range(2), len, int, object, NotImplemented]
names = ["int", "float", "str", "bytes", "list", "tuple", "set", "dict", "None", "bool", "complex", "range", "len", "type", "object", "NotImpl"]
ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "@": operator.matmul, "<<": operator.lshift, "&": operator.and_, "|": operator.or_, "<": operator.lt, ">=": operator.ge}
for sign, op in ops.items():
    for a, na in zip(values, names):
        row = []
        for b, nb in zip(values, names):
            try:
                r = op(a, b)
                row.append("ok")
            except Exception as error:
                row.append(f"{type(error).__name__[:5]}:{error}")
        print(sign, na, row)
for name, f in {"-": operator.neg, "+": operator.pos, "~": operator.invert, "abs": abs, "len": len, "iter": iter, "next": next, "int": int, "float": float, "hash": hash, "reversed": reversed, "round": round, "bool": bool, "sum": sum, "min": min, "sorted": sorted, "chr": chr, "ord": ord, "bin": bin, "list": list, "dict": dict, "set": set, "str": str, "bytes": bytes, "complex": complex, "any": any, "enumerate": enumerate, "callable": callable}.items():
    row = []
    for v, nv in zip(values, names):
        try:
            f(v)
            row.append("ok")
        except Exception as error:
            row.append(f"{type(error).__name__[:5]}:{error}")
    print(name, row)
x = 1
x += "a"
