# A ring buffer in a bytearray: two positions that go round.
class Ring:
    def __init__(self, room): self.cells, self.head, self.count = bytearray(room), 0, 0
    def write(self, data):
        room = len(self.cells)
        if len(data) > room - self.count: raise BufferError(f'{len(data)} do not fit into {room - self.count}')
        for b in data:
            self.cells[(self.head + self.count) % room] = b
            self.count += 1
    def read(self, n):
        n = min(n, self.count)
        out = bytes(self.cells[(self.head + i) % len(self.cells)] for i in range(n))
        self.head, self.count = (self.head + n) % len(self.cells), self.count - n
        return out

r = Ring(8)
r.write(b'abcdef'); print(r.read(4), r.head, r.count)
r.write(b'ghijkl'); print(bytes(r.cells), r.head, r.count)
try: r.write(b'!')
except BufferError as e: print(e)
print(r.read(100), r.read(1), r.head)
view = memoryview(r.cells); print(view[2:5].tobytes())
try: r.cells.append(0)
except BufferError as e: print(e)
