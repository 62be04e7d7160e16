# Import errors of every kind, caught, with their attributes.
def attempt(text):
    try:
        exec(text, {"__name__": "__main__"})
        print(text, "| fine")
    except ImportError as error:
        print(text, "|", type(error).__name__, "|", str(error).split(" (")[0], "|", error.name)
    except Exception as error:
        print(text, "|", type(error).__name__, "|", error)
for text in ("import no_such_module", "import math.nothing", "from math import nothing", "from math import sqrtt", "from collections import dequeue", "from . import x", "from .a import b", "from .. import x", "import collections.abd", "from collections.abc import Nope", "from no_such_module.sub import x", "from math import *", "import a.b.c", "from json import loadz", "__import__('')", "__import__(5)", "__import__('no.such')", "import sys; sys.modules['fake'] = None; import fake", "from __main__ import zzz"):
    attempt(text)
try:
    import no_such
except ModuleNotFoundError as error:
    print(repr(error), error.msg, error.path, error.name)
e = ImportError("text", name="n", path="p")
print(repr(e), e.name, e.path, e.args)
try:
    ImportError("a", nme="b")
except TypeError as error:
    print(error)
