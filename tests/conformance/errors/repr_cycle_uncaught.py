# A repr that shows the other object, whose repr shows the first.
class Node:
    def __init__(self, name):
        self.name = name
        self.other = None
    def __repr__(self):
        return "Node(" + self.name + ", " + repr(self.other) + ")"
a, b = Node("a"), Node("b")
a.other, b.other = b, a
print("cycle made")
print(str(a))
