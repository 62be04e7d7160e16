# Linked structures a few hundred nodes deep, compared, printed and measured by recursive methods.
class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest

    def __eq__(self, other):
        if not isinstance(other, Node):
            return NotImplemented
        return self.value == other.value and self.rest == other.rest

    def __bool__(self):
        return True

    def __repr__(self):
        return f"{self.value}>{self.rest!r}"

    @property
    def depth(self):
        return 1 if self.rest is None else 1 + self.rest.depth

    def __contains__(self, wanted):
        return self.value == wanted or (self.rest is not None and wanted in self.rest)

    def __call__(self):
        return self.value + (self.rest() if self.rest else 0)

    def __getitem__(self, index):
        return self.value if index == 0 else self.rest[index - 1]

class Link:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest

    def __getattr__(self, name):
        if name == "end":
            return self if self.rest is None else self.rest.end
        raise AttributeError(name)

def build(count, kind=Node):
    head = None
    for value in range(count):
        head = kind(value % 10, head)
    return head

for count in (30, 150, 300, 450):
    a, b = build(count), build(count)
    print(count, "equal", a == b)
    print(count, "repr", len(repr(a)))
    print(count, "depth", a.depth)
    print(count, "contains", 0 in a)
    print(count, "getattr", build(count, Link).end.value)
    print(count, "call", a())
    print(count, "item", a[count - 1])
for count in (600, 900):
    a, b = build(count), build(count)
    print(count, "depth", a.depth)
    print(count, "getattr", build(count, Link).end.value)
    print(count, "call", a())
    print(count, "item", a[count - 1])
