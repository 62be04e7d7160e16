"""Records what CPython says about sources: the tree with positions, or the syntax error.

Usage: record_ast.py INPUT.json OUTPUT.json      INPUT is a list of sources
       record_ast.py --snippets                  writes ast.json beside this file from snippets.json
       record_ast.py --errors                    writes errors.json beside this file from wrong.json
       record_ast.py --mutants                   writes mutants.json: sources of both lists, damaged at random (seeded)

Columns are turned from UTF-8 bytes into UTF-16 code units, which is what the engine counts.
"""
import ast
import json
import pathlib
import random
import re
import sys
import warnings

POSITION = ("lineno", "col_offset", "end_lineno", "end_col_offset")


class Columns:
    def __init__(self, source):
        text = source.replace("\r\n", "\n").replace("\r", "\n")
        self.lines = [line.encode() for line in text.split("\n")]

    def units(self, lineno, column):
        line = self.lines[lineno - 1] if lineno <= len(self.lines) else b""
        return len(line[:column].decode(errors="replace").encode("utf-16-le", "surrogatepass")) // 2


def constant(value):
    if value is None or value is True or value is False:
        return {"t": str(value)}
    if value is Ellipsis:
        return {"t": "Ellipsis"}
    if isinstance(value, int):
        return {"t": "int", "v": hex(value)}
    if isinstance(value, float):
        return {"t": "float", "v": value.hex()}
    if isinstance(value, complex):
        return {"t": "complex", "v": value.imag.hex()}
    if isinstance(value, bytes):
        return {"t": "bytes", "v": list(value)}
    return {"t": "str", "v": value}


def plain(node, columns):
    if isinstance(node, list):
        return [plain(item, columns) for item in node]
    if isinstance(node, (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)):
        return type(node).__name__
    if not isinstance(node, ast.AST):
        return node
    out = {"kind": type(node).__name__}
    for name in node._fields:
        if name in ("type_comment", "type_ignores"):
            continue
        value = getattr(node, name)
        if isinstance(node, ast.Constant):
            if name == "value":
                out["value"] = constant(value)
            else:
                out["prefix"] = value
        elif isinstance(node, ast.MatchSingleton):
            out["value"] = constant(value)
        elif name == "simple":
            out["simple"] = bool(value)
        elif name == "is_async":
            out["is_async"] = bool(value)
        else:
            out[name] = plain(value, columns)
    if hasattr(node, "lineno"):
        out["at"] = [
            node.lineno, columns.units(node.lineno, node.col_offset),
            node.end_lineno, columns.units(node.end_lineno, node.end_col_offset),
        ]
    return out


def outcome(source):
    """Tree, or the error's fields as a list."""
    try:
        return {"ok": plain(ast.parse(source, "f"), Columns(source))}
    except SyntaxError as e:
        fields = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
        return {"error": list(fields)}
    except Exception as e:
        return {"other": f"{type(e).__name__}: {e}"}


PIECES = re.compile(r"""\s+|\w+|'[^'\n]*'|"[^"\n]*"|[-+*/%@&|^<>=!:]=|\*\*|//|<<|>>|->|.""", re.S)
STRAY = """( ) [ ] { } : , . = == := * ** + - not in is if else for while def class lambda yield await async with as
import from return try except finally x f 1 's' f'{x}' ; @ ... None True print match case _ type del global raise
assert pass ! $ -> += / and or ~ elif 0x 1.5 \\ # ' f'{ b'a'""".split() + ["\n", "\n  ", " "]


def mutants(sources, count):
    """`count` distinct damaged sources, the same ones every time."""
    chance = random.Random(2025)
    out = set()
    while len(out) < count:
        pieces = PIECES.findall(chance.choice(sources))
        for _ in range(chance.choice([1, 1, 2, 3])):
            at = chance.randrange(len(pieces) + 1)
            what = chance.choice(["drop", "add", "add", "twice", "swap"])
            if what == "add" or not pieces:
                pieces[at:at] = [chance.choice(STRAY), chance.choice(["", " "])]
            elif what == "drop":
                del pieces[min(at, len(pieces) - 1)]
            elif what == "twice":
                pieces.insert(at, pieces[min(at, len(pieces) - 1)])
            else:
                other = chance.randrange(len(pieces))
                at = min(at, len(pieces) - 1)
                pieces[at], pieces[other] = pieces[other], pieces[at]
        out.add("".join(pieces))
    return sorted(out)


def record(sources, target):
    rows = [{"source": source, **outcome(source)} for source in sources]
    body = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    target.write_text('{"python": "%s", "rows": [\n%s\n]}\n' % (sys.version.split()[0], body))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    here = pathlib.Path(__file__).parent
    if sys.argv[1] == "--snippets":
        record(json.loads((here / "snippets.json").read_text()), here / "ast.json")
    elif sys.argv[1] == "--errors":
        record(json.loads((here / "wrong.json").read_text()), here / "errors.json")
    elif sys.argv[1] == "--mutants":
        sources = [s for name in ("snippets.json", "wrong.json") for s in json.loads((here / name).read_text())]
        record(mutants(sources, 1500), here / "mutants.json")
    else:
        record(json.loads(pathlib.Path(sys.argv[1]).read_text()), pathlib.Path(sys.argv[2]))
