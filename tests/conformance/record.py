"""Record, or check again, what CPython prints for the conformance programs.

    python3 record.py record [AREA | AREA/NAME ...]
    python3 record.py check  [AREA | AREA/NAME ...]

Every AREA/NAME.py next to this file is run on its own by this very interpreter, with PYTHONHASHSEED=0.
NAME.out holds a header line with the interpreter, then standard output to the letter; when the program
ends in an uncaught exception, a last line `!! Type: message` follows (`!! Type` when the message is
empty), the type written as a traceback writes it and the message being str(exc).

`check` writes nothing: it compares and exits with 1 when a recording is missing, stale or orphaned.
Programs under divergences/ are recorded to NAME.cpython instead of NAME.out (see the README there).
"""

import difflib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent
HEADER = f"# {platform.python_implementation().lower()} {platform.python_version()}\n"
TIME_LIMIT_SECONDS = 10
SLOW_SECONDS = 1.0
DIVERGENCES = "divergences"

# Installed as sitecustomize, so that the program itself is still run by `python3 program.py` and its
# frames, globals and shutdown are those of a plain run. Only the report of the uncaught exception changes.
HOOK = '''
import os, sys
def _report(kind, value, trace):
    import json
    module = kind.__module__
    name = kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"
    with open(os.environ["CONFORMANCE_REPORT"], "w", encoding="utf-8") as report:
        json.dump({"type": name, "message": str(value)}, report)
sys.excepthook = _report
'''


def programs(chosen):
    """Every program, or those of the chosen areas (`basics`) and programs (`basics/loops`), sorted."""
    found = sorted(p for p in ROOT.glob("*/*.py"))
    if not chosen:
        return found
    names = {p: (p.parent.name, f"{p.parent.name}/{p.stem}") for p in found}
    unknown = set(chosen) - {n for pair in names.values() for n in pair}
    if unknown:
        sys.exit(f"no such area or program: {', '.join(sorted(unknown))}")
    return [p for p in found if set(names[p]) & set(chosen)]


def recording_of(program):
    """The path of a program's recording."""
    return program.with_suffix(".cpython" if program.parent.name == DIVERGENCES else ".out")


def run(program, hook_dir):
    """Run one program; return (transcript without header, seconds). The transcript is text."""
    report = pathlib.Path(hook_dir) / f"{program.parent.name}-{program.stem}.json"
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(hook_dir),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "CONFORMANCE_REPORT": str(report),
    }
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, program.name],
        cwd=program.parent,
        env=environment,
        capture_output=True,
        timeout=TIME_LIMIT_SECONDS,
    )
    seconds = time.monotonic() - start
    text = done.stdout.decode("utf-8")
    if report.exists():
        error = json.loads(report.read_text("utf-8"))
        if text and not text.endswith("\n"):
            text += "\n"
        text += f"!! {error['type']}" + (f": {error['message']}" if error["message"] else "") + "\n"
    elif done.returncode != 0 and b"Traceback" in done.stderr or done.returncode < 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    return text, seconds


def main(argv):
    if not argv or argv[0] not in ("record", "check"):
        sys.exit(__doc__)
    command, chosen = argv[0], argv[1:]
    todo = programs(chosen)
    bad = 0
    changed = 0
    with tempfile.TemporaryDirectory() as hook_dir:
        (pathlib.Path(hook_dir) / "sitecustomize.py").write_text(HOOK, "utf-8")

        def attempt(program):
            try:
                return run(program, hook_dir)
            except Exception as error:
                return error

        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            results = list(pool.map(attempt, todo))
    for program, result in zip(todo, results):
        name = f"{program.parent.name}/{program.stem}"
        if isinstance(result, Exception):
            print(f"FAILED  {name}: {result}")
            bad += 1
            continue
        text, seconds = result
        if seconds > SLOW_SECONDS:
            print(f"SLOW    {name}: {seconds:.2f} s")
        fresh = HEADER + text
        path = recording_of(program)
        old = path.read_text("utf-8") if path.exists() else None
        if old == fresh:
            continue
        if command == "record":
            path.write_text(fresh, "utf-8", newline="\n")
            print(f"{'new' if old is None else 'changed':7} {name}")
            changed += 1
        else:
            bad += 1
            print(f"STALE   {name}")
            print("".join(difflib.unified_diff((old or "").splitlines(True), fresh.splitlines(True), "recorded", "now")))
    if not chosen:
        for path in sorted(ROOT.glob("*/*.out")) + sorted(ROOT.glob("*/*.cpython")):
            if not path.with_suffix(".py").exists():
                print(f"ORPHAN  {path.parent.name}/{path.name}")
                bad += 1
    print(f"{len(todo)} programs, {changed} written, {bad} bad, {HEADER[2:].strip()}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
