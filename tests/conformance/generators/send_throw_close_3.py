def avg():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        if x is None:
            break
        total += x
        n += 1
        mean = total / n
    return n, mean
a = avg()
def swallow():
    while True:
        try:
            yield 'running'
        except Exception as e:
            print('swallowed', type(e).__name__, e)
s = swallow()
try:
    s.throw(KeyboardInterrupt)
except KeyboardInterrupt:
    print('base exceptions pass')
def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coroutine
def grep(word, target):
    while True:
        line = yield
        if word in line:
            target.send(line)
@coroutine
def collect(out):
    while True:
        out.append((yield))
out = []
g = grep('py', collect(out))
for line in ('python', 'java', 'numpy'):
    g.send(line)
print(out)
def yield_expr():
    x = (yield 1) or 'nothing'
    y = [(yield 2), (yield 3)]
    print(x, y)
    yield x if (yield) else 'falsy'
y = yield_expr()
print(next(y), next(y), y.send('a'), y.send('b'), y.send(0))
