def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter(10)
inc(); inc(5)
print(get())
inc2, get2 = counter()
inc2()
print(get(), get2())
print(inc.__code__.co_freevars, inc.__closure__[0].cell_contents, get.__closure__[0] is inc.__closure__[0])
def outer():
    def middle():
        def inner():
            return v
        return inner
    v = 'late'
    return middle()()
print(outer())
def before():
    def use():
        return w
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    w = 1
    return use()
print(before())
