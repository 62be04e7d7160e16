def fsm():
    state, out = 'idle', []
    while True:
        ev = yield state, tuple(out)
        out.clear()
        match (state, ev):
            case ('idle', 'coin'):
                state = 'ready'
            case ('ready', 'push'):
                out.append('open')
                state = 'idle'
            case ('ready', 'coin'):
                out.append('refund')
            case (_, 'kick'):
                state = 'broken'
            case ('broken', _):
                return 'scrapped'
            case _:
                out.append(f'ignored {ev}')
m = fsm()
next(m)
for ev in ('push', 'coin', 'coin', 'push', 'kick'):
    print(ev, m.send(ev))
try:
    m.send('any')
except StopIteration as e:
    print(e.value)
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
