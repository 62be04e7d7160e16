# Two objects that hold each other are compared by their parts.
class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None
    def __eq__(self, other):
        return self.name == other.name and self.friend == other.friend
ann, bob = Person("same"), Person("same")
ann.friend, bob.friend = bob, ann
print(ann == ann.friend.friend or "never")
