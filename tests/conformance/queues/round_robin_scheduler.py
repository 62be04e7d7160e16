# Tasks as generators with priorities, sleeping in virtual time, and messages between them.
import heapq
from collections import deque, defaultdict
from itertools import count
class Sleep:
    def __init__(self, n): self.n = n
class Send:
    def __init__(self, to, msg): self.to, self.msg = to, msg
class Recv: pass
class Kernel:
    def __init__(self): self.now = 0; self.ready = deque(); self.sleeping = []; self.boxes = defaultdict(deque); self.waiting = {}; self.seq = count(); self.log = []
    def spawn(self, name, gen): self.ready.append((name, gen, None))
    def say(self, name, what): self.log.append((self.now, name, what))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready: self.now, _, name, gen = heapq.heappop(self.sleeping); self.ready.append((name, gen, None))
            name, gen, value = self.ready.popleft()
            try: call = gen.send(value)
            except StopIteration as e: self.say(name, f"done {e.value!r}"); continue
            except Exception as e: self.say(name, f"failed {type(e).__name__}: {e}"); continue
            match call:
                case Sleep(n=n): heapq.heappush(self.sleeping, (self.now + n, next(self.seq), name, gen))
                case Send(to=to, msg=msg):
                    if to in self.waiting: self.ready.append((to, self.waiting.pop(to), msg))
                    else: self.boxes[to].append(msg)
                    self.ready.append((name, gen, None))
                case Recv():
                    if self.boxes[name]: self.ready.append((name, gen, self.boxes[name].popleft()))
                    else: self.waiting[name] = gen
                case None: self.ready.append((name, gen, None))
                case other: self.say(name, f"unknown call {other!r}")
        return sorted(self.waiting)
k = Kernel()
def ticker(n, every):
    for i in range(n): k.say("tick", i); yield Sleep(every)
    return n
def worker():
    total = 0
    while (m := (yield Recv())) != "stop": total += m; k.say("work", m); yield Sleep(2)
    return total
def boss():
    for i in range(3): yield Send("work", i * 10); yield Sleep(1)
    yield Send("work", "stop"); yield None
def bad(): yield; raise ZeroDivisionError("bad task")
def odd(): yield 42
def lonely():
    try: yield Recv()
    finally: print("lonely closed")
for name, gen in [("tick", ticker(3, 3)), ("work", worker()), ("boss", boss()), ("bad", bad()), ("odd", odd()), ("lonely", lonely())]: k.spawn(name, gen)
print("blocked:", k.run(), "at", k.now)
for line in k.log: print(*line)
k.waiting.clear(); print(len(k.boxes["work"]), dict(k.boxes))
def pingpong(name, other, n):
    for i in range(n): k.say(name, i); yield Send(other, i); got = yield Recv(); assert got == i, (got, i)
k.log.clear(); k.boxes.clear(); k.spawn("ping", pingpong("ping", "pong", 2)); k.spawn("pong", pingpong("pong", "ping", 3)); print(k.run(), k.log); del gen; k.waiting.pop("pong").throw(TimeoutError("nobody answers"))
