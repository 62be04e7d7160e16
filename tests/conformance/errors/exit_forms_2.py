# An exit with an object as code, and an excepthook that is not asked.
import sys
def hook(kind, value, trace):
    print("hook", kind.__name__, value)
sys.excepthook = hook
class Code:
    def __str__(self):
        return "a code object"
print(sys.excepthook is hook, sys.__excepthook__ is hook)
raise SystemExit(Code())
