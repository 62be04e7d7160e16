"""Record what CPython 3.13.0 makes of snippets.txt and bad.txt, for compiler.test.ts.

Run with that interpreter from this directory: python3 record_dis.py
"""
import dis
import io
import json
import re
import sys
import warnings

assert sys.version_info[:3] == (3, 13, 0), sys.version
warnings.simplefilter("ignore")
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def consts(code):
    return [ADDRESS.sub("", repr(value)) for value in code.co_consts]


def slots(code):
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    count = len(code.co_varnames) + len(cells) + len(code.co_freevars)
    return [code._varname_from_oparg(i) for i in range(count)]


def describe(code):
    positions = [
        [-1 if part is None else part for part in (p.lineno, p.end_lineno, p.col_offset, p.end_col_offset)]
        for p in (i.positions for i in dis.get_instructions(code) if i.opname != "EXTENDED_ARG")
    ]
    return {
        "qualname": code.co_qualname, "firstlineno": code.co_firstlineno, "argcount": code.co_argcount,
        "posonlyargcount": code.co_posonlyargcount, "kwonlyargcount": code.co_kwonlyargcount,
        "flags": code.co_flags, "stacksize": code.co_stacksize, "nlocals": code.co_nlocals,
        "localsplusnames": slots(code), "names": list(code.co_names), "consts": consts(code),
        "positions": " ".join(",".join(map(str, p)) for p in positions),
        "inner": [describe(value) for value in code.co_consts if hasattr(value, "co_code")],
    }


def text(code):
    out = io.StringIO()
    dis.dis(code, file=out)
    return ADDRESS.sub("", out.getvalue())


def record_good():
    parts = re.split(r"^#% (.*)\n", open("snippets.txt").read(), flags=re.M)[1:]
    for name, source in zip(parts[::2], parts[1::2]):
        code = compile(source, "<snippet>", "exec", dont_inherit=True)
        yield {"name": name, "text": text(code).split("\n"), "code": describe(code)}


def record_bad():
    for source in open("bad.txt").read().split("#%\n"):
        try:
            compile(source, "<snippet>", "exec", dont_inherit=True)
        except SyntaxError as e:
            yield {"source": source, "msg": e.msg, "at": [e.lineno, e.offset, e.end_lineno, e.end_offset]}
        else:
            raise AssertionError(f"compiles: {source}")


def record_modes():
    for mode, source in [("single", "x\n"), ("single", "for i in y: i\n"), ("single", "x: int = 1\n"), ("eval", "a + 1"),
                         ("eval", "[i for i in x]"), ("eval", "1 + 2"), ("single", "def f(): x\n")]:
        code = compile(source, "<snippet>", mode, dont_inherit=True)
        yield {"mode": mode, "source": source, "text": text(code).split("\n")}


OPCODES = {
    name: {"code": op, "effects": [dis.stack_effect(op, arg, jump=False) if op in dis.hasarg else dis.stack_effect(op) for arg in range(4)],
           "arg": op in dis.hasarg, "jump": op in dis.hasjump, "local": op in dis.haslocal, "free": op in dis.hasfree,
           "name": op in dis.hasname, "const": op in dis.hasconst}
    for name, op in dis.opmap.items()
    if op < 150 and name not in {"CACHE", "RESERVED", "EXTENDED_ARG", "ENTER_EXECUTOR", "INTERPRETER_EXIT", "EXIT_INIT_CHECK"}
}

with open("dis-3.13.0.json", "w") as f:
    json.dump({"python": sys.version.split()[0], "opcodes": OPCODES, "good": list(record_good()),
               "bad": list(record_bad()), "modes": list(record_modes())}, f, indent=0, ensure_ascii=True)
    f.write("\n")
