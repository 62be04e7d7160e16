# What dies with a returning function's variables runs under the caller: no frame of the function is kept.
class Tell:
    def __del__(self):
        print(callers())
def callers():
    try:
        raise LookupError
    except LookupError as e:
        f = e.__traceback__.tb_frame.f_back
    names = []
    while f is not None:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names
def f():
    x = Tell()
    return 1
def g():
    return f()
print(g())
class Bad:
    def __del__(self): raise ValueError
def h():
    x = Bad()
    return 'value'
print(h())
def gen():
    x = Tell()
    yield 1
def use():
    for x in gen(): pass
    return 2
print(use())
