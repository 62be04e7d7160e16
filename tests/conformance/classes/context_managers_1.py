class Res:
    open_count = 0
    def __init__(self, name): self.name = name
    def __enter__(self):
        Res.open_count += 1
        print('open', self.name, Res.open_count)
        return self
    def __exit__(self, et, ev, tb):
        Res.open_count -= 1
        print('close', self.name, et.__name__ if et else None, ev)
        return et is KeyError
with Res('a') as r:
    print(r.name)
with Res('b') as x, Res('c') as y:
    print(x.name + y.name)
with Res('d'):
    {}['swallowed']
try:
    with Res('e'):
        raise ValueError('passes')
except ValueError as e:
    print('outside', e)
def early():
    with Res('f'):
        return 'returned'
print(early())
for i in range(2):
    with Res(f'g{i}'):
        if i == 0:
            continue
        break
