class Foo:
    bar = 1
f = Foo()
value = (f.bar +
    f.baz)
