"""Runs many programs, each in a process of its own, and tells what each printed.

    python3 run-many.py PROGRAMS.json RESULTS.json

PROGRAMS.json is a list of sources, RESULTS.json a list of texts: what went to standard output, to the very end of the interpreter. A
program is run as __main__ in a child made by fork, which is much faster than starting an interpreter for each.
"""

import gc
import json
import os
import sys
import tempfile


def run(source, path):
    """The child: never returns. Its module is emptied first, so that the program finds and leaves nothing but its own names."""
    out = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    code = compile(source, "main.py", "exec")
    names = sys.modules["__main__"].__dict__
    keep = {k: names[k] for k in ("__name__", "__doc__", "__package__", "__loader__", "__spec__", "__builtins__")}
    names.clear()
    names.update(keep)
    del keep
    exec(code, names)


def main():
    import signal
    programs = json.load(open(sys.argv[1], encoding="utf-8"))
    results = []
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "out")
    for source in programs:
        gc.collect()
        child = os.fork()
        if child == 0:
            signal.alarm(10)
            return source, path
        os.waitpid(child, 0)
        with open(path, encoding="utf-8") as f:
            results.append(f.read())
    json.dump(results, open(sys.argv[2], "w", encoding="utf-8"))
    return None


_job = main()
if _job is not None:
    run(*_job)
