# An excepthook that fails itself.
import sys
def hook(kind, value, trace):
    raise ValueError("hook broke")
sys.excepthook = hook
1 / 0
