def loops():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return [f() for f in out], out[0].__closure__[0] is out[2].__closure__[0]
print(loops())
def deleter():
    x = 1
    def f():
        return x
    del x
    try:
        f()
    except NameError as e:
        return str(e)
print(deleter())
def make_adders(*ns):
    return [lambda x, n=n: x + n for n in ns]
print([f(10) for f in make_adders(1, 2, 3)])
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(str, len, lambda n: n * 2)(12345))
class Account:
    def __init__(self, amount):
        def deposit(x):
            nonlocal amount
            amount += x
            return amount
        self.deposit = deposit
acct = Account(5)
print(acct.deposit(2), acct.deposit(3))
