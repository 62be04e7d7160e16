import sys
class L:
    def __len__(self): return len(self)
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
for f in (lambda: len(L()), lambda: repr(L()), lambda: L() == 1):
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__)
def depth(n): return 1 if n == 0 else 1 + depth(n - 1)
print(depth(700))
def recover(n):
    try:
        return recover(n + 1)
    except RecursionError:
        return 'recovered'
print(recover(0))
print(depth(700))
g = lambda: (yield from g())
try:
    next(g())
except RecursionError as e:
    print('generators')
a = []
a.append(a)
print(a)
b = []
b.append(b)
try:
    print(a == b)
except RecursionError as e:
    print('compare', str(e)[:32])
print(sys.getrecursionlimit())
def fact(n): return n * fact(n - 1)
fact(5)
