# Exceptions that travel through many levels of properties, comparisons and subscripts, and are handled on the way.
class Level:
    def __init__(self, number, below=None):
        self.number, self.below = number, below
    @property
    def bottom(self):
        if self.below is None:
            raise LookupError("no floor")
        return self.below.bottom
    def __getitem__(self, key):
        try:
            return self.below[key - 1] if key else self.number
        finally:
            passed.append(self.number)
    def __eq__(self, other):
        if self.number == 7:
            return NotImplemented
        return self.below == other.below
    def __contains__(self, number):
        return self.number == number or number in self.below
    def __repr__(self):
        return f"<{self.number} {self.below!r}>"
    def __str__(self):
        return f"{self.number}.{self.below!s}"
class Odd(Level):
    def __repr__(self):
        return 5
def tower(height, kind=Level):
    top = kind(0)
    for number in range(1, height):
        top = Level(number, top)
    return top
passed = []
for height in (5, 90, 200, 320):
    t, u = tower(height), tower(height)
    try:
        t.bottom
    except LookupError as error:
        depth, tb = 0, error.__traceback__
        while tb:
            depth, tb = depth + 1, tb.tb_next
        print(height, error, depth)
    passed.clear()
    print(height, t[height - 1], len(passed))
    try:
        t[height]
    except TypeError as error:
        print(height, error)
    print(height, t == u, t != u, 0 in t)
    try:
        print(-1 in t)
    except TypeError as error:
        print(height, error)
    print(height, len(repr(t)), len(str(t)))
    try:
        repr(tower(height, Odd))
    except TypeError as error:
        print(height, error)
