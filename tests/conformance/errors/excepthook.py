# sys.excepthook of one's own is given the exception nobody caught.
import sys
def hook(kind, value, trace):
    print("hook:", kind.__name__, value, trace.tb_lineno, value.__traceback__ is trace)
    depth = 0
    while trace:
        print("  ", trace.tb_frame.f_code.co_name, trace.tb_lineno)
        trace = trace.tb_next
    sys.__excepthook__(kind, value, None)
sys.excepthook = hook
def inner():
    return {}["missing"]
def outer():
    return inner()
outer()
