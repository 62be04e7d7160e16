class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class E(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.payload = D(n)
try:
    raise E('one')
except E as e:
    print('handling', e)
print('after', 'e' in globals())
e = 'outer'
try:
    raise E('two')
except E as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
def f():
    try:
        raise E('three')
    except E as e:
        kept = e
        print('kept')
    print('handler over')
    return kept.args
