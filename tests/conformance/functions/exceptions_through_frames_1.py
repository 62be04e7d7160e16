log = []
def cleanup(name):
    def deco(fn):
        def run(*a):
            try:
                log.append(f'>{name}')
                return fn(*a)
            finally:
                log.append(f'<{name}')
        return run
    return deco
@cleanup('a')
def a(n): return b(n) + 1
@cleanup('b')
def b(n):
    if n == 0:
        raise ValueError('bottom')
    if n == 9:
        return 10
    try:
        return a(n - 1)
    except ValueError as e:
        log.append(f'handled {n}')
        if n == 1:
            raise KeyError(n) from e
        return -1
for n in range(4):
    log.clear()
    try:
        print(n, a(n), log)
    except Exception as e:
        print(n, repr(e), repr(e.__cause__), log)
def multi_return(v):
    for i in v:
        if i < 0:
            return 'negative'
        while i > 10:
            if i % 2:
                return f'odd {i}'
            i //= 2
    return 'end'
