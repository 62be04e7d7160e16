"""Records what CPython 3.13 says about text, for the tests beside this file.

    PYENV_VERSION=3.13.0 PYTHONHASHSEED=0 python3 tests/engine/text/record.py

Writes recorded/TOPIC.json: {"python": version, "cases": [...]}. A result is {"ok": value} or {"error": [type, message]} (Unicode
errors add encoding, start, end, reason). Floats travel as the 16 hex digits of their bits, ints as decimal text, text that may hold
surrogates side by side as code points. Chance is seeded: the files are the same on every run.
"""
import _string
import json
import os
import random
import struct
import sys
from pathlib import Path

assert sys.version_info[:2] == (3, 13) and os.environ.get("PYTHONHASHSEED") == "0", "CPython 3.13 with PYTHONHASHSEED=0"
HERE = Path(__file__).resolve().parent / "recorded"
rng = random.Random(20261122)


def bits(x):
    # JavaScript does not keep the sign of a NaN.
    return struct.pack(">d", x if x == x else float("nan")).hex()


def attempt(f, show=lambda v: v):
    try:
        return {"ok": show(f())}
    except UnicodeError as e:
        if not hasattr(e, "reason"):
            return {"error": [type(e).__name__, str(e)]}
        return {"error": [type(e).__name__, str(e), e.encoding, e.start, e.end, e.reason]}
    except Exception as e:
        return {"error": [type(e).__name__, str(e)]}


def write(topic, cases):
    body = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
    version = ".".join(map(str, sys.version_info[:3]))
    HERE.mkdir(exist_ok=True)
    (HERE / f"{topic}.json").write_text(f'{{"python":"{version}","cases":[\n{body}\n]}}\n', encoding="ascii")


def random_double():
    return struct.unpack(">d", rng.randbytes(8))[0]


PLAIN_FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 3.5, -2.5, 0.05, 0.25, 0.125, 2.675, 1.005, 1e15, 1e16, 9999999999999998.0,
                123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 9.5, 99.5, 999999.5, 9999995.0, 1e100, 1e308,
                1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 1e-320, 4.35, 1234567.891, -1234567.891, 0.045, 1e21, 12345.0,
                float("inf"), float("-inf"), float("nan"), 2.0**53, 2.0**53 + 2, 2.0**63, 1 / 3, 2 / 3, 100.0, 1000000.0, 1e5, 123456.0]


def finite():
    while True:
        x = random_double()
        if x == x and abs(x) != float("inf"):
            return x


def some_floats(n):
    return PLAIN_FLOATS + [finite() for _ in range(n)] + [round(rng.uniform(-1000, 1000), rng.randrange(5)) for _ in range(n)]


def floats():
    cases = []
    for x in some_floats(150):
        cases.append(["repr", bits(x), attempt(lambda: repr(x))])
        cases.append(["hex", bits(x), attempt(lambda: x.hex())])
        cases.append(["ratio", bits(x), attempt(lambda: list(map(str, x.as_integer_ratio())))])
        cases.append(["int", bits(x), attempt(lambda: str(int(x)))])
        cases.append(["round", bits(x), attempt(lambda: str(round(x)))])
        for places in rng.sample([0, 1, 2, 3, 5, 10, 16, 17, 20, 300, 323, 324, -1, -2, -5, -300, -308, -309], 6):
            cases.append(["roundTo", bits(x), places, attempt(lambda: round(x, places), bits)])
    for places in (-308, -307, -1, 0):
        cases.append(["roundTo", bits(1.7976931348623157e308), places, attempt(lambda: round(1.7976931348623157e308, places), bits)])
    for k in range(400):
        n = rng.randrange(-200000, 200000) * 2 + 1
        x = n / 2 ** rng.randrange(1, 12)
        places = rng.randrange(-3, 6)
        cases.append(["roundTo", bits(x), places, attempt(lambda: round(x, places), bits)])
    for re in [0.0, -0.0, 1.0, -1.5, float("inf"), float("nan"), 1e16, 1e-7]:
        for im in [0.0, -0.0, 2.0, -2.5, float("inf"), float("-inf"), float("nan"), 1e20]:
            cases.append(["complex", bits(re), bits(im), attempt(lambda: repr(complex(re, im)))])
    texts = ["1", " 1.5 ", "1_000.5", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "1e5_0", "1_e5", ".5", "5.", ".", "", " ", "+1", "-1", "+-1",
             "1e400", "-1e400", "1e-400", "inf", "-INF", "Infinity", "+infinity", "infinit", "nan", "-nan", "NaN", "nan1", "0x10", "1e", "1e+",
             "1e+5", "1E5", "١٢٣.٤", "１２", "1\u2009", "\u30001\u3000", "1 2", "abc", "a'b", 'a"b', "1.5j", "\n1\t", "1\x00", "é", "1,5",
             "123456789012345678901234567890", "0." + "1" * 400, "9007199254740993", "2.4703282292062327e-324", "2.4703282292062329e-324",
             "1.7976931348623158e308", "1.7976931348623159e308", "\ud800", "1e1000000000000", "0e999999999", "1\x1c", "\x1f2", "in f", "1_0_0"]
    texts += [repr(finite()) for _ in range(60)]
    texts += ["%d.%de%d" % (rng.randrange(10**9), rng.randrange(10**12), rng.randrange(-320, 310)) for _ in range(120)]
    for t in texts:
        cases.append(["parse", t, attempt(lambda: float(t), bits)])
    for t in ["1", "1j", "1+2j", "1-2j", " ( 1+2j ) ", "(1)", "((1))", "j", "-j", "+j", "1+j", "1-j", "inf", "infj", "nan+infj", "inf-nanj", "1 + 2j",
              "1+2", "1j+2", "", "()", "(1", "1)", "1_0+2_0j", "1__0j", "1.5e3-2.5E-3j", "١+٢j", "J", "1J", "+1j", "--1j", "1e5j", "1ej", ".j", "5.j",
              "-0j", "-0", "1+-2j", "\n1\n", "1+2j\x00", "(1+2j", "( )", "1+infj", "_1j", "1_j", "-0-0j", "infinity-infinityj"]:
        cases.append(["parseComplex", t, attempt(lambda: complex(t), lambda c: [bits(c.real), bits(c.imag)])])
    hexes = ["0x1p0", "1p0", "0x.8p0", "0x1.8", "1.8p1", "-0x1.8p1", "+0X1.8P1", "inf", "-Infinity", "nan", "0x", "", "p0", "0x1p", "0x1.8p+", "0x1p1024",
             "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x0.8p-1074", "0x1p-1076", "0x1.00000000000008p0",
             "0x1.00000000000018p0", "0x1.000000000000081p0", " 0x1p0 ", "0x1 p0", "0x1p99999999", "0x1p-99999999", "0x0p99999999999999999999", "0xg",
             "0x1_0", "١", "1.", ".1", ".", "0x.p1", "0x0.0000000000001p-1022", "0x1.fffffffffffffp-1023", "abc", "-0x0p0", "0x123456789abcdef0123p-70"]
    hexes += [finite().hex() for _ in range(60)]
    hexes += ["0x%x.%xp%d" % (rng.getrandbits(70), rng.getrandbits(70), rng.randrange(-1200, 1000)) for _ in range(100)]
    for t in hexes:
        cases.append(["fromhex", t, attempt(lambda: float.fromhex(t), bits)])
    for _ in range(200):
        a = rng.getrandbits(rng.choice([3, 30, 60, 64, 100, 1100])) * rng.choice([1, -1])
        b = rng.getrandbits(rng.choice([3, 30, 60, 64, 100, 1100])) * rng.choice([1, -1])
        cases.append(["divide", str(a), str(b), attempt(lambda: a / b, bits)])
        cases.append(["toFloat", str(a), attempt(lambda: float(a), bits)])
    for a, b in [(2**53 + 1, 1), (2**54 + 2, 2), (1, 2**1074), (1, 2**1075), (3, 2**1076), (2**1024, 1), (2**1024 - 2**970, 1), (2**1024 - 2**970 - 1, 1), (0, 5),
                 (1, 0), (0, -3), (10**400, 10**399), (2**1023, 2**2097), (3 * 2**1000, 2**2074), (5, 2**1076), (7, 2**1076)]:
        cases.append(["divide", str(a), str(b), attempt(lambda: a / b, bits)])
    for a in [2**1024, -(2**1024), 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**53 + 1, 2**53 + 3]:
        cases.append(["toFloat", str(a), attempt(lambda: float(a), bits)])
    write("float", cases)


def ints():
    cases = []
    texts = ["0", "1", "-1", "+5", " 42 ", "\n7\t", "", " ", "-", "+", "1_000", "1__0", "_1", "1_", "0x10", "0X1f", "0o17", "0b101", "0x", "0x_ff", "0x__f", "0_x1",
             "0xg", "010", "00", "0_0", "0_7", "-0x10", "- 1", "1 2", "1.5", "abc", "zz", "ZZ", "z", "9", "8", "2", "١٢٣", "１２", "1\u2009", "é1", "1\x00", "a'b",
             'a"b', "'\"", "\ud800", "x" * 300, "é" * 300, "0b2", "0o8", "0B1", "0O7", "\u30001", "1\x1c", "1e5", "0b", "0x1_f_", "--1", "0b_1", "1_2_3", "-0", "0x-1", "½", "²"]
    for t in texts:
        for base in [10, 0, 2, 8, 16, 36, 3, 11]:
            cases.append(["parse", t, base, attempt(lambda: int(t, base), str)])
    for base in [1, -1, 37, 100]:
        cases.append(["parse", "1", base, attempt(lambda: int("1", base), str)])
    for base in [2, 3, 5, 7, 8, 9, 10, 11, 16, 17, 27, 32, 35, 36]:
        for size in [1, 5, 10, 11, 20, 21, 40, 333]:
            t = "".join(rng.choice("0123456789abcdefghijklmnopqrstuvwxyz"[:base]) for _ in range(size))
            cases.append(["parse", t, base, attempt(lambda: int(t, base), str)])
    # Long texts are made by the test: a digit repeated.
    for digit, size, base in [("9", 4300, 10), ("9", 4301, 10), ("9", 4301, 16), ("1", 5000, 3), ("1", 4301, 32), ("7", 641, 10), ("0", 4301, 10), ("0", 5000, 0), ("1", 5000, 4)]:
        cases.append(["parseLong", digit, size, base, attempt(lambda: int(digit * size, base) and 1)])
    for power in [0, 1, 5, 20, 4299, 4300, 5000]:
        for sign in (1, -1):
            cases.append(["str", power, sign, attempt(lambda: len(str(sign * 10**power)))])
    for _ in range(60):
        v = rng.getrandbits(rng.choice([1, 8, 31, 64, 200])) * rng.choice([1, -1])
        cases.append(["bases", str(v), {"ok": [bin(v), oct(v), hex(v)]}])
    write("int", cases)


def value(v):
    """A value as the tests read it."""
    if isinstance(v, bool) or v is None:
        return {"o": type(v).__name__, "r": repr(v)}
    if isinstance(v, int):
        return {"i": str(v)}
    if isinstance(v, float):
        return {"f": bits(v)}
    if isinstance(v, complex):
        return {"c": [bits(v.real), bits(v.imag)]}
    if isinstance(v, bytes):
        return {"b": v.decode("latin-1")}
    return {"s": v} if isinstance(v, str) else {"o": type(v).__name__, "r": repr(v)}


def random_spec(types):
    spec = ""
    if rng.random() < 0.4:
        spec += rng.choice(["", "", "*", "0", "é", "\U0001f600", "<", "{"]) + rng.choice("<>=^")
    if rng.random() < 0.3:
        spec += rng.choice("+- ")
    if rng.random() < 0.15:
        spec += "z"
    if rng.random() < 0.25:
        spec += "#"
    if rng.random() < 0.3:
        spec += "0"
    if rng.random() < 0.6:
        spec += str(rng.randrange(0, 25))
    if rng.random() < 0.3:
        spec += rng.choice(",_")
    if rng.random() < 0.4:
        spec += "." + str(rng.randrange(0, 20))
    if rng.random() < 0.9:
        spec += rng.choice(types)
    return spec


def formats():
    cases = []
    odd = ["", ",,", "_,", ",_", "5_,d", ".", ".d", "5.3", "zd", "+c", "#c", "z", "y", "ñ", "\t", " ", "10000000000000000000", "9223372036854775808", ".2147483648f",
           ".99999999999999999999", "dd", "<<", "<>", "=^10", "0=10", "00010", "<010", "010,", "020,.2f", "09_x", "#010_b", "٥d", ".٣f", ",n", ",c", "_c", ",\x01", ",é", ", ", "5c",
           "\x7f", "\x80", "é>", "\ud800>5", "10s", ".2s", "s10", "-", "+", "z+", "#z", "x#", "n", "%", ".0%", ",%", "_%", "010%", "^", "=", "0", "00", "0<", "+<", "1<", ".5n", "c", "_o", ",x", "_X", "05c", "<5c", "=5c", "*^7c", ".3c", "zc", "e", "#.0f", "#.0e", "#g", "#.3g", "#", ".0", ".1", "#.0", "z.0f", "z.1f", "03", "+.0f"]
    values = [0, 5, -5, 65, 1234567, -1234567, 10**20, -1, 0x110000, 1.5, -0.0, 0.0, -0.04, 1234567.891, 1e300, float("inf"), float("-inf"), float("nan"), 1e16, 123456.0, "", "abc", "é\U0001f600x",
              1j, 1 + 2j, -0.0 - 0.0j, complex("nan"), 0j, True]
    for spec in odd:
        for v in rng.sample(values, 9) + [5, 1.5, "abc", 1j]:
            cases.append([value(v), spec, attempt(lambda: format(v, spec))])
    for _ in range(700):
        v = rng.choice([rng.randrange(-300, 300), rng.getrandbits(rng.choice([10, 30, 80])) * rng.choice([1, -1])])
        spec = random_spec("bcdoxXneEfFgG%")
        cases.append([value(v), spec, attempt(lambda: format(v, spec))])
    for _ in range(1200):
        v = rng.choice(some_floats(3))
        spec = random_spec("eEfFgGn%")
        cases.append([value(v), spec, attempt(lambda: format(v, spec))])
    for _ in range(300):
        v = complex(rng.choice(some_floats(1)), rng.choice(some_floats(1)))
        spec = random_spec("eEfFgGn")
        if rng.random() < 0.6:
            spec = spec.replace("0", "1").replace("=", "<")
        cases.append([value(v), spec, attempt(lambda: format(v, spec))])
    for _ in range(300):
        v = "".join(rng.choice("abé中\U0001f600") for _ in range(rng.randrange(8)))
        spec = random_spec("s")
        if rng.random() < 0.7:
            spec = spec.translate({ord(c): None for c in "+- z#,_="})
        cases.append([value(v), spec, attempt(lambda: format(v, spec))])
    for p in [0, 1, 17, 30, 60, 100, 324, 330, 1074, 1100]:
        for x in [0.1, 5e-324, 1e300, 2.0**-1000, 123456789.123456789, 1.7976931348623157e308, 0.0]:
            for code in "efg":
                spec = f"#.{p}{code}"
                cases.append([value(x), spec, attempt(lambda: format(x, spec))])
    write("format", cases)


def percents():
    cases = []

    def add(template, args):
        kind = "bytes" if isinstance(template, bytes) else "str"
        text = template.decode("latin-1") if kind == "bytes" else template
        shown = [value(a) for a in args] if isinstance(args, tuple) else \
            {"map": {(k.decode("latin-1") if isinstance(k, bytes) else k): value(v) for k, v in args.items()}, **value(args)} if isinstance(args, dict) else value(args)
        cases.append([kind, text, shown, attempt(lambda: template % args, lambda r: r.decode("latin-1") if kind == "bytes" else r)])

    both = [("%d", "x"), ("%x", 1.5), ("%f", "x"), ("%c", -1), ("%c", 0x110000), ("%c", 256), ("%c", 65), ("%c", 1.5), ("%y", ()), ("%y", 1), ("%", ()), ("%(a", ()), ("%(a", {}), ("%*d", ("x", 1)), ("%*d", (10**30, 1)),
            ("%.*d", (10**30, 1)), ("%.*d", (2**31, 1)), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%.2147483648d", 1), ("%d", ()), ("%d", (1, 2)), ("x", 1), ("x", {}), ("x", ()), ("%5%", ()), ("%5%|", (1,)),
            ("%%", ()), ("100%%|%d%%", 5), ("%ld%hd%Ld", (1, 2, 3)), ("%lld", 1), ("%hhd", 1), ("%l", 1), ("%5", 1), ("%5.", 1), ("%.d", 5), ("%.f", 2.5), ("%-+ #05.3d", 7), ("%*d|", (-6, 4)), ("%.*f", (-3, 4.0)), ("%*.*f", (10, 2, 3.14159)),
            ("%e", 10**400), ("%u", -3), ("%i", 3.99), ("%d", float("nan")), ("%d", float("inf")), ("%d", 1j), ("%x", 1j), ("%d", None), ("%o", None), ("%e", None), ("%5c|", 65), ("%-5c|", 65), ("%05c|", 65), ("%.0c", 65), ("%d %", "x"), ("%d %", 1), ("%d %(a)d", {"a": 1}),
            ("%(a)d", 1), ("%s %d", (1,)) , ("%+5d|% d|%05d|%-5d|", (1, 2, -3, 4)), ("%#x %#X %#o %x %X", (255, 255, 8, 255, 255)), ("%.3x|%#.3x|%08x|%#08x|%+#08x", (5, 5, 255, 255, 255)), ("%010.5d|%-10.5d|", (-42, -42)), ("%e|%E|%f|%F|%g|%G", (1.5,) * 6),
            ("%010f|%+f|% f", (float("-inf"), float("inf"), float("nan"))), ("%#.0f %#.0e %#g", (1.0, 1.0, 1.0)), ("%d", True), ("%\x1f", 1), ("%\x7f", 1), ("%\n", 1), ("% %", 1), ("%(a)*d", {"a": 1}), ("%1.2.3d", 1), ("%.-3d", 1), ("%-010d|", 3), ("%.50d", 7), ("%.30f", 0.1), ("%*%", (1, 2))]
    for t, a in both:
        add(t, a)
        if not (isinstance(a, dict) and a):
            add(t.encode("latin-1"), a)
    for t, a in [("%s", {}), ("%(a)s", {"a": 1}), ("%(a(b)c)s|%()s", {"a(b)c": 1, "": 2}), ("%(a)%", {"a": 1}), ("%(a)", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%c", "x"), ("%c", "xx"), ("%c", "é"), ("%c", ""), ("%5c|", "中"), ("%5s|%-5s|%.2s|%5.1s|", ("é", "中", "abc", "abc")), ("%r|%a|%10r|", ("é'",) * 3),
                 ("%.3r", "abcdef"), ("%+s %010s", ("a", "b")), ("中%y", 1), ("\U0001f600%y", 1), ("%中", 1), ("%é", 1), ("%s", 1.5), ("%s", None), ("%s %s", ("a",)), ("%d", "é"), ("%٣d", 1), ("%(中)s", {"中": "文"}), ("%s%", 1), ("%.2147483647s", "x"), ("%b", 1)]:
        add(t, a)
    for t, a in [(b"%b", b"x"), (b"%s", b"x"), (b"%s", "x"), (b"%b", 1), (b"%a", "é"), (b"%r", "é"), (b"%c", b"a"), (b"%c", b"ab"), (b"%c", b""), (b"%c", "a"), (b"%\xe9", 1), (b"%.3a", "abcdef"), (b"%5s|%-5b|%.2s", (b"a", b"b", b"cde")), (b"%(a)d|%(b)s", {b"a": 1, b"b": b"z"}), (b"\xff%d\x00", 1)]:
        add(t, a)
    for _ in range(900):
        flags = "".join(rng.sample("-+ #0", rng.randrange(4)))
        width = rng.choice(["", "", str(rng.randrange(1, 20))])
        prec = rng.choice(["", "", ".", "." + str(rng.randrange(12))])
        code = rng.choice("diuoxXeEfFgGsrac")
        v = rng.choice([rng.randrange(-70000, 70000), finite(), rng.choice(PLAIN_FLOATS), rng.randrange(256)])
        if code == "c":
            v = rng.randrange(32, 256)
        t = "<%" + flags + width + prec + code + ">"
        if abs(v) < 1e60 or code not in "di":
            add(t, v)
            if code != "s":
                add(t.encode(), v)
    write("percent", cases)


def markups():
    cases = []
    templates = ["", "abc", "{", "}", "{}", "{}}", "{{}}", "{{", "}}", "{a", "{a!", "{a!r", "{a!rx}", "{a!}", "{a!}}", "{a!r:", "{a:{", "{a:{}", "{a:{}}", "{a:{{}}}", "{a[}", "{a[}]}", "{a[{]}", "{a[!]}", "{a[:]:>5}", "{a[", "{a{b}}",
                 "{a!é}", "{a! }", "{a!\n}", "{a!z}", "{a!\U0001f600}", "{a!r }", "{a!ss}", "{a!r}}", "}{", "{:}}", "{:{{}", "{a:}}}", "{[}", "{[a}", "a{{b}}c{d}", "{a!r:{w}}", "{:{:{}}}", "{x}{", "{x}}", "中{0}文{1!r:>5}", "{a:b!r}", "{a:b:c}", "{!r}",
                 "{0.a[1].b}", "{ 0 }", "{:{}{}}", "{0:{1}{2}}", "{a[b]c}", "{!!}", "{::}", "{:!}", "{0!s:}", "{0!:}", "{0!:>5}", "\U0001f600{}\U0001f600"]
    alphabet = "{}{}{}{}:!r[].a0 "
    templates += ["".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 12))) for _ in range(600)]
    for t in templates:
        cases.append(["parse", t, attempt(lambda: [list(m) for m in _string.formatter_parser(t)])])
    names = ["", "a", "0", "12", "01", "-1", "+1", " 0", "0 ", "٣", "a.b", "a[0]", "a[b]", "a[-1]", "a[0].b", "a[0]b", "a.", "a[]", "a..b", "a.b.", ".a", "[0]", "[0", "a[0", "a]", "a[0]]", "a[[0]", "a.[0]", "a.b[c].d[12]", "99999999999999999999",
             "a[99999999999999999999]", "a[٤]", "a.0", "0.0", "a b.c d", "9223372036854775807", "9223372036854775808", "中.文[字]"]
    names += ["".join(rng.choice("a0.[].") for _ in range(rng.randrange(1, 9))) for _ in range(250)]

    def split(name):
        first, rest = _string.formatter_field_name_split(name)
        return [first, [list(p) for p in rest]]

    for n in names:
        cases.append(["name", n, attempt(lambda: split(n))])
    args, kwargs = (7, "x", 3), {"a": 5, "w": 8, "é": "q"}
    for t in templates + ["{0}{}", "{}{0}", "{}{}{}{}", "{9}", "{nope}", "{:{w}}", "{:{w}d}", "{a:>{w}}", "{1:*^{0}}", "{!r:>{a}}", "{0:{}}", "{:{0}}", "{:{}}", "{2:{}}", "{1!r:{{^5}", "{a!s:>{w}}|{w!r}|{é!a}", "{0:{1}}", "{0:d}{1:d}", "{a}{a!q}", "{a:zz}"]:
        if "." not in t and "[" not in t:
            cases.append(["format", t, attempt(lambda: t.format(*args, **kwargs))])
            cases.append(["formatMap", t, attempt(lambda: t.format_map(kwargs))])
    write("markup", cases)


INTERESTING = [0, 9, 10, 13, 27, 28, 31, 32, 33, 34, 39, 48, 57, 65, 90, 92, 97, 122, 127, 128, 0x85, 0xa0, 0xad, 0xaa, 0xb2, 0xb5, 0xbd, 0xdf, 0xe9, 0xff, 0x130, 0x131, 0x149, 0x178, 0x1c4, 0x1c5, 0x1c6, 0x1f0, 0x2b0, 0x300, 0x345, 0x37e,
               0x390, 0x391, 0x3a3, 0x3b1, 0x3c2, 0x3c3, 0x587, 0x660, 0x6dd, 0x966, 0x10a0, 0x10d0, 0x13a0, 0x1680, 0x16ee, 0x180e, 0x1c90, 0x1e9e, 0x1f80, 0x1f88, 0x1fb3, 0x2000, 0x200b, 0x2028, 0x2029, 0x202f, 0x2070, 0x2118, 0x2126, 0x212b, 0x2160,
               0x2170, 0x2460, 0x24b6, 0x3000, 0x3007, 0x3021, 0x4e00, 0x4e2d, 0x9fff, 0xa64a, 0xab70, 0xac00, 0xd800, 0xdc80, 0xdfff, 0xe000, 0xf900, 0xfb00, 0xfb03, 0xfb13, 0xfeff, 0xff10, 0xff21, 0xfffd, 0xffff, 0x10000, 0x10107, 0x10400, 0x10428,
               0x1d400, 0x1d7ce, 0x1d7ff, 0x1e900, 0x1f100, 0x1f600, 0x20000, 0x2ebf0, 0x31350, 0xe0100, 0x10ffff]


def random_text(alphabet, top):
    return "".join(chr(rng.choice(alphabet)) for _ in range(rng.randrange(top)))


def points(s):
    return [ord(c) for c in s]


def reprs():
    cases = []
    texts = [chr(c) for c in INTERESTING] + ["'", '"', "'\"", "a'b", 'a"b', "\\", "\ud83d\ude00", ""] + [random_text(INTERESTING + [39, 34, 92, 97] * 9, 12) for _ in range(250)]
    for s in texts:
        cases.append(["str", points(s), repr(s), ascii(s)])
    blobs = [bytes([b]) for b in range(256)] + [rng.randbytes(rng.randrange(12)) + rng.choice([b"", b"'", b'"', b"'\""]) for _ in range(150)]
    for b in blobs:
        cases.append(["bytes", list(b), repr(b), repr(bytearray(b))])
    write("repr", cases)


PREDICATES = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
MAPPINGS = ["upper", "lower", "title", "capitalize", "casefold", "swapcase"]


def unicodes():
    cases = []
    cased = [0x41, 0x61, 0x20, 0x27, 0x2e, 0xdf, 0x3a3, 0x3c3, 0x1c5, 0x345, 0x301, 0x2b0, 0x130, 0x149, 0xad, 0x31, 0x4e2d, 0x1f88, 0x10d0, 0xfb03]
    texts = [""] + [chr(c) for c in INTERESTING] + [random_text(cased, 9) for _ in range(350)] + [random_text(INTERESTING, 5) for _ in range(250)] + \
        ["ὈΔΥΣΣΕΎΣ", "ΑΣ", "ΑΣ.", "ΑΣ.Α", "Σ", ".Σ", "Hello World", "hello world", "HELLO", "They're Bill's", "ǆabc", "ﬀ", "ß", "İ", "ŉ", "1a", "a1", "_a", "中文", "x\u0345Σ"]
    for s in texts:
        cases.append(["text", points(s), "".join("1" if getattr(s, p)() else "0" for p in PREDICATES), [points(getattr(s, f)()) for f in MAPPINGS]])
    breaks = [0x61, 0x61, 0x62, 0x0a, 0x0d, 0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0x2028, 0x2029, 0x20, 0x09, 0xa0, 0x3000, 0x4e2d, 0x1f600, 0x200b]
    for _ in range(300):
        s = random_text(breaks, 14)
        k = rng.choice([-1, 0, 1, 2])
        cases.append(["split", points(s), k, [list(map(points, x)) for x in (s.splitlines(), s.splitlines(True), s.split(None, k), s.rsplit(None, k), [s.strip(), s.lstrip(), s.rstrip()])]])
    # The whole code space: an fnv-1a sum of each property over all characters, and the code points of each mapping.
    for p in PREDICATES:
        cases.append(["all", p, fnv(int(getattr(chr(c), p)()) for c in range(0x110000))])
    cases.append(["all", "continues", fnv(int(("a" + chr(c)).isidentifier()) for c in range(0x110000))])
    for f in MAPPINGS:
        cases.append(["allMap", f, fnv(x for c in range(0x110000) for x in points(getattr(chr(c), f)()))])
    import unicodedata
    cases.append(["all", "decimal", fnv(unicodedata.decimal(chr(c), -1) & 0xff for c in range(0x110000))])
    write("unicode", cases)


def fnv(numbers):
    h = 0x811c9dc5
    for n in numbers:
        h = ((h ^ n) * 0x01000193) & 0xffffffff
    return h


def codecs():
    cases = []
    encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii", "cp1252"]
    handlers = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "nope"]
    letters = [0x41, 0x61, 0x7f, 0x80, 0x81, 0x9f, 0xa0, 0xe9, 0xff, 0x100, 0x152, 0x20ac, 0x2019, 0x4e2d, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x10ffff, 0xd800, 0xdbff, 0xdc00, 0xdc7f, 0xdc80, 0xdcff, 0xdfff]
    texts = [chr(c) for c in letters] + ["", "a\udc80\ud800\udc80b", "\ud83d\ude00", "x\u0100\u0101y", "\udc80\udc81", "\udce4\udcb8", "a\udc80\u0100\udc80"] + [random_text(letters, 7) for _ in range(15)]
    for s in texts:
        for e in encodings:
            for h in rng.sample(handlers, 3):
                cases.append(["encode", points(s), e, h, attempt(lambda: s.encode(e, h), lambda b: b.hex())])
    blobs = [bytes.fromhex(x) for x in ["", "61", "fffe", "feff", "fffe61", "fffe6100", "feff0061", "fffe0000", "0000feff", "fffe000061000000", "0000feff00000061", "efbbbf", "efbbbf61", "efbb", "ef", "efbbbf61ff", "c0", "c080", "c1bf", "c2", "c241", "e0", "e080", "e09f80", "e0a0", "e0a041", "e0a080",
             "eda080", "edb080", "eda0", "ed80", "ed9fbf", "edbf", "eda080edb080", "eda0bdedb880", "f0", "f080", "f08f8080", "f09080", "f0908041", "f0908080", "f48fbfbf", "f4908080", "f5", "ff", "e4b8ad", "e4b8", "e4b878", "e4", "80", "bf61", "00d8", "00dc", "00d86100", "00d800dc", "00d800d800dc",
             "d800dc00", "d8000061", "00d861", "00d80000", "0000d800", "00001100", "00110000", "ffffffff", "610000", "81", "818d8f90", "80859f", "61ff62fe"]]
    pieces = [bytes.fromhex(x) for x in ["61", "c3a9", "e4b8ad", "f09f9880", "80", "c3", "e4b8", "f09f98", "eda080", "ff", "00", "00d8", "00dc", "d8", "fffe", "81", "e9"]]
    blobs += [b"".join(rng.choice(pieces) for _ in range(rng.randrange(1, 6))) for _ in range(40)]
    for b in blobs:
        for e in encodings:
            for h in rng.sample(handlers, 2):
                cases.append(["decode", b.hex(), e, h, attempt(lambda: b.decode(e, h), points)])
    import codecs as c
    import encodings.aliases as aliases
    target = {"utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "latin_1", "ascii", "cp1252"}
    names = [k for k, v in aliases.aliases.items() if v in target] + encodings + ["UTF 8", "utf--8", "Latin 1", "iso-8859-1", "ISO_8859-1:1987", "ISO8859-1", "windows-1252", "US-ASCII", "utf8-sig", "UTF-8-SIG", "utf_8_sig", "nope", "", "utf8 ", "u t f 8", "U8", "utf-16le",
                                                                             "UTF-16LE", "utf-32BE", "latin-1", "L1", "cp-1252", "utf\x008", "utf.8", "ansi_x3.4-1968", "utf8-", "-utf8"]
    for n in names:
        cases.append(["name", n, attempt(lambda: (c.lookup(n), "a".encode(n))[0].name)])
    for e in ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "ascii", "latin-1"]:
        for b in rng.sample(blobs, 30):
            def pieces_of():
                d = c.getincrementaldecoder(e)("replace")
                return [points(d.decode(b[i:i + 1], i + 1 == len(b))) for i in range(len(b))]
            cases.append(["pieces", b.hex(), e, attempt(pieces_of)])
    write("codecs", cases)


def hashes():
    cases = []
    for s in ["", "a", "abc", "abcdefg", "abcdefgh", "abcdefghi", "hello world", "é", "中文", "\U0001f600", "x" * 255, "y" * 256, "z" * 1000]:
        kind = 1 if max(map(ord, s), default=0) < 256 else 2 if max(map(ord, s)) < 65536 else 4
        raw = b"".join(ord(c).to_bytes(kind, "little") for c in s)
        cases.append(["bytes", raw.hex(), str(hash(s))])
    for n in list(range(0, 40)) + [63, 64, 65, 255, 256, 257, 600]:
        b = rng.randbytes(n)
        cases.append(["bytes", b.hex(), str(hash(b))])
    ints_ = [0, 1, -1, -2, 2**31, 2**32, -(2**32), 2**53, -(2**53), 2**61 - 2, 2**61 - 1, 2**61, -(2**61 - 1), -(2**61), 2**64, 10**30, -(10**30), 10**400] + [rng.getrandbits(rng.choice([20, 32, 33, 53, 54, 62, 130])) * rng.choice([1, -1]) for _ in range(150)]
    for v in ints_:
        cases.append(["int", str(v), str(hash(v))])
    for x in some_floats(200):
        if x == x:
            cases.append(["float", bits(x), str(hash(x))])
    for _ in range(80):
        z = complex(rng.choice(some_floats(1)), rng.choice(some_floats(1)))
        if z == z:
            cases.append(["complex", bits(z.real), bits(z.imag), str(hash(z))])
    for n in list(range(0, 8)) * 8 + [100]:
        t = tuple(rng.choice(ints_) for _ in range(n))
        cases.append(["tuple", [str(hash(v)) for v in t], str(hash(t))])
        f = frozenset(t)
        cases.append(["frozenset", [str(hash(v)) for v in f], str(hash(f))])
    # Addresses differ from run to run: check the rule on live objects, record it for fixed addresses.
    def rotated(address):
        h = (address >> 4 | address << 60) & (2**64 - 1)
        return h - 2**64 if h >> 63 else h

    assert all(hash(o) == rotated(id(o)) for o in [object() for _ in range(100)])
    for address in [16, 0x1000, 0x7f1234567890, 0x7f1234567898, 2**47 + 8, 15, 1, 2**36, 2**52 + 3]:
        cases.append(["pointer", str(address), str(rotated(address))])
    write("hash", cases)


for topic in (floats, ints, formats, percents, markups, reprs, unicodes, codecs, hashes):
    topic()
