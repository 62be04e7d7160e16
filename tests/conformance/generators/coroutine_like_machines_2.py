class Loop:
    def __init__(self): self.ready, self.log = [], []
    def spawn(self, g): self.ready.append((g, None))
    def run(self):
        while self.ready:
            g, v = self.ready.pop(0)
            try:
                req = g.send(v)
            except StopIteration as e:
                self.log.append(('done', g.__name__, e.value))
                continue
            match req:
                case ('now',):
                    self.ready.append((g, len(self.log)))
                case ('spawn', other):
                    self.spawn(other)
                    self.ready.append((g, other.__name__))
                case ('say', text):
                    self.log.append(text)
                    self.ready.append((g, None))
def worker(n):
    for i in range(n):
        yield ('say', f'w{n}.{i}')
    return n * 10
def boss():
    a = yield ('spawn', worker(2))
    b = yield ('spawn', worker(1))
    when = yield ('now',)
    yield ('say', f'boss {a} {b} {when}')
    return 'boss'
l = Loop()
l.spawn(boss())
l.run()
for x in l.log:
    print(x)
def parser():
    fields, buf = [], ''
    while True:
        ch = yield
        if ch is None:
            fields.append(buf)
            return fields
        if ch == '"':
            while (c := (yield)) != '"':
                buf += c
        elif ch == ',':
            fields.append(buf)
            buf = ''
        else:
            buf += ch
