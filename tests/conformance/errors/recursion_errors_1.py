import sys
def forever(n):
    return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(issubclass(RecursionError, RuntimeError))
def ping(): pong()
def pong(): ping()
try:
    ping()
except RuntimeError as e:
    print(str(e)[:32])
class R:
    def __getattr__(self, name):
        return getattr(self, name + 'x')
try:
    R().start
except RecursionError as e:
    print('getattr', type(e).__name__)
class P:
    @property
    def v(self): return self.v
try:
    P().v
except RecursionError as e:
    print('property', e)
class E:
    def __init__(self): self.next = E()
try:
    E()
except RecursionError:
    print('constructor')
