# Warnings of the compiler on the error stream: escapes, is with literals, asserts of tuples, calls of literals.
path = "C:\data"
print(path)
pattern = b"\d+"
print(pattern)
x = 5
if x is 5:
    print("five")
if x is not "a":
    print("not a")
assert (x, "always")
print("a" "b")
octal = "\777"
print(len(octal))
f = f"\q{x}"
print(f)
def never():
    return [1, 2](0)
def never2():
    return "abc"()
def never3():
    return [1, 2]["a"]
def never4():
    return (1)(2)
print(1if x else 2)
print(0x1for x in y) if False else None
