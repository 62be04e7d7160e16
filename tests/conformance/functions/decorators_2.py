@(lambda f: [f])
def listed(): return 'in list'
print(listed[0]())
decos = {'k': lambda f: lambda: ('k', f())}
@decos['k']
def sub(): return 's'
print(sub())
@str.upper
@str
@len
@list
@range
@int
@str
@(lambda f: 3)
def chain(): pass
print(chain)
def retry(times):
    def deco(fn):
        def run(*a):
            for i in range(times):
                try:
                    return fn(*a)
                except ValueError as e:
                    print('retry', i, e)
            raise RuntimeError('gave up')
        return run
    return deco
state = {'n': 0}
@retry(3)
def flaky():
    state['n'] += 1
    if state['n'] < 3:
        raise ValueError(state['n'])
    return 'ok'
print(flaky())
state['n'] = -9
try:
    flaky()
except RuntimeError as e:
    print(e, e.__context__)
