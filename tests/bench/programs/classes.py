class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0
    def add(self, n):
        self.total = self.total + n * self.step
        return self.total

last = 0
for i in range(300):
    c = Counter(i % 7)
    for j in range(100):
        last = c.add(j)
print(last)
