# An uncaught recursion through __repr__ and f-strings.
class Mirror:
    def __repr__(self):
        return f"Mirror({self!r})"
print("before")
print(Mirror())
