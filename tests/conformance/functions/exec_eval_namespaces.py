# exec, eval and compile with namespaces, locals, globals and their messages.
g, l = {}, {}
exec("x = 1\ny = x + 1\ndef f(): return x", g, l)
print(sorted(k for k in g if k != "__builtins__"), sorted(l))
try:
    print(l["f"]())
except NameError as error:
    print(error)
exec("x = 10\ndef f(): return x", g)
print(g["f"](), g["x"], "__builtins__" in g)
print(eval("a + b", {"a": 1}, {"b": 2}))
def scope():
    local = 5
    exec("local = 6; created = 7")
    print(local, "created" in locals())
    ns = locals()
    exec("local = 6", globals(), ns)
    print(local, ns["local"])
    print(eval("local * 2"), eval("[local for _ in range(2)]"))
    try:
        print(eval("lambda: local")())
    except NameError as error:
        print(error)
scope()
for act in (lambda: eval(5), lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: exec("1", None, None), lambda: exec(5), lambda: eval(""), lambda: eval("x = 1"), lambda: eval("1\n2"), lambda: eval("  1 "), lambda: eval(b"1 + 1"), lambda: compile("1", "f", "bad"), lambda: compile("1", "f"), lambda: eval(), lambda: eval("1", {}, {}, {}), lambda: exec("import nope"), lambda: eval("nope"), lambda: exec("def f(:"), lambda: compile("1; 2", "f", "eval"), lambda: eval("yield"), lambda: exec("return"), lambda: eval("__import__('math').pi"), lambda: eval("1", {"__builtins__": {}}), lambda: eval("len([])", {"__builtins__": {}}), lambda: exec("class A: x = y", {}), lambda: eval("\0"), lambda: compile("a b", "named.py", "exec"), lambda: eval("f'{'"), lambda: eval("(")):
    try:
        print(act())
    except SyntaxError as error:
        print(type(error).__name__, error, error.filename, error.lineno, error.offset, error.text)
    except Exception as error:
        print(type(error).__name__, error)
class Namespace(dict):
    def __missing__(self, key):
        return f"<{key}>"
print(eval("a + b", {}, Namespace(a="A")))
exec("z = q", {}, ns := Namespace())
print(ns)
code = compile("n * 2", "<calc>", "eval")
print([eval(code, {"n": n}) for n in range(3)], code.co_names, code.co_filename)
exec(compile("for i in range(2): print('loop', i)", "<l>", "exec"))
single = compile("1 + 1", "<s>", "single")
exec(single)
print(vars().keys() == globals().keys(), locals() is globals(), "g" in dir())
def w():
    a = 1
    b = lambda: a
    return sorted(locals()), sorted(vars()), dir()
print(w())
exec("print(undefined_thing)")
