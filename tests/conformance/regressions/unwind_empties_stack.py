# What stands on the evaluation stack when an exception leaves a frame goes before the frame is kept by the traceback.
class Tell:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n)
def f():
    return [Tell(1), Tell(2), missing]
try:
    f()
except NameError as e:
    print('caught', e.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    class Body:
        both = {1: Tell(3), 2: missing}
except NameError:
    print('class body')
def gen():
    yield (Tell(4), 1 / 0)
try:
    next(gen())
except ZeroDivisionError:
    print('generator')
