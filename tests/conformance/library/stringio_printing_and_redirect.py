# print in all its forms: sep, end, file, flush, redirected stdout and stderr, objects whose __str__ fails.
import io, sys, contextlib
def tr(f):
    try: f()
    except Exception as e: sys.__stdout__.write(f"{type(e).__name__} | {e}\n")
print(); print(""); print(None, True, 1.0, "s", b"b", [1], sep=", "); print("a", "b", sep=""); print("x", end=""); print("y", end="\n\n"); print(*"abc", sep="\n"); print(sep="-"); print(1, 2, sep=None, end=None)
tr(lambda: print(1, sep=5)); tr(lambda: print(1, end=b"")); tr(lambda: print(1, bad=2)); tr(lambda: print(1, file=5)); tr(lambda: print(1, file=io.BytesIO()))
s = io.StringIO(); print("to", "string", file=s, sep="_", end="!", flush=True); print(repr(s.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t); return 99
w = W(); print("a", 1, None, sep=":", end=";", file=w); print(w.parts); tr(lambda: print("x", file=w, flush=True))
class Bad:
    def __str__(self): raise ValueError("no text")
class NotStr:
    def __str__(self): return 5
class R:
    def __repr__(self): return "<R>"
tr(lambda: print("before", Bad())); print(); tr(lambda: print(NotStr())); print(R(), [R()], {"k": R()}, (R(),), f"{R()!r:>5}|{R()!s:<5}|")
old = sys.stdout; sys.stdout = s2 = io.StringIO(); print("captured"); sys.stdout = old; print(repr(s2.getvalue()), sys.stdout is sys.__stdout__)
with contextlib.redirect_stdout(io.StringIO()) as o:
    print("one")
    with contextlib.redirect_stdout(io.StringIO()) as i: print("two")
    print("three")
print(repr(o.getvalue()), repr(i.getvalue())); sys.stdout.write("written\n"); print(sys.stdout.write("count") if False else sys.stdout.writable(), sys.stdout.name, sys.stdout.encoding.lower(), sys.stdout.isatty() in (True, False))
sys.stdout.writelines(["l1\n", "l2\n"]); print("err line", file=sys.stderr); sys.stderr.write("err 2\n")
with contextlib.redirect_stderr(io.StringIO()) as e: print("hidden err", file=sys.stderr)
print(repr(e.getvalue())); sys.stdout = None; print("nowhere"); sys.stdout = sys.__stdout__; print("back")
lines = io.StringIO("a\nb\n\nc"); print([l.rstrip() for l in lines], lines.readline(), repr(lines.read())); lines.seek(0); print(next(lines), end=""); print(lines.readlines())
sys.stdin = io.StringIO("first\nsecond\n"); print(input("prompt> "), input()); tr(lambda: input()); sys.displayhook(5); sys.displayhook(None); sys.displayhook("text"); import builtins; print(builtins._)
log = io.StringIO(); print(*range(3), sep="+", end=f"={sum(range(3))}\n", file=log); log.write("x" * 3); print(log.getvalue(), log.tell()); log.seek(0); log.truncate(); print(repr(log.getvalue()))
del sys.stdout
print("stdout is gone")
