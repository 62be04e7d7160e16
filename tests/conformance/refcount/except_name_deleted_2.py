class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class E(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.payload = D(n)
e = 'outer'
def f():
    try:
        raise E('three')
    except E as e:
        kept = e
        print('kept')
    print('handler over')
    return kept.args
print(f())
def g():
    try:
        raise E('four')
    except E as e:
        e = None
        print('e rebound')
    print('after handler')
    return 'e' in locals()
print(g())
def h():
    try:
        raise E('five')
    except E as e:
        del e
        print('deleted early')
    print('fine')
h()
for i in range(2):
    try:
        raise E(i)
    except E as e:
        if i == 0:
            continue
        print('last')
print('loop over')
try:
    try:
        raise E('inner')
    finally:
        print('finally')
except E:
    print('outer handler')
print('end')
try:
    raise E('a')
except E:
    try:
        raise E('b')
    except E as b:
        print(b.__context__.args)
print('both gone')
