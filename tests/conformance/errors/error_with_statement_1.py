class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter failed')
        return self
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == 'exit':
            raise RuntimeError('exit failed')
        return self.swallow
with CM('a', swallow=True):
    raise ValueError('swallowed')
try:
    with CM('b'), CM('c'):
        raise ValueError('passes both')
except ValueError as e:
    print('caught', e)
with CM('d', swallow=True), CM('e'):
    raise KeyError('by outer')
try:
    with CM('f'), CM('g', fail='enter'):
        print('never')
except RuntimeError as e:
    print(e)
try:
    with CM('h'), CM('i', fail='exit'):
        raise ValueError('body')
except RuntimeError as e:
    print(e, '|', repr(e.__context__))
with CM('j', swallow=True), CM('k', fail='exit'):
    pass
def f():
    with CM('l', swallow=True):
        return 'returned'
print(f())
