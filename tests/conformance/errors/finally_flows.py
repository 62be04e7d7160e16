log = []
def a():
    try:
        return 'try'
    finally:
        log.append('finally a')
def b():
    try:
        return 'try'
    finally:
        return 'finally wins'
def c():
    try:
        raise ValueError('lost')
    finally:
        return 'swallowed'
def d():
    for i in range(3):
        try:
            if i == 1:
                continue
            log.append(i)
        finally:
            log.append(f'f{i}')
    return 'd'
def e():
    for i in range(3):
        try:
            break
        finally:
            log.append('break')
    else:
        log.append('no else')
    return i
def f():
    try:
        try:
            1 / 0
        finally:
            log.append('inner')
    except ZeroDivisionError:
        log.append('handler')
        return 'r'
    else:
        log.append('else')
    finally:
        log.append('outer')
def g():
    x = 1
    try:
        return x
    finally:
        x = 2
def h():
    try:
        pass
    except ValueError:
        log.append('never')
    else:
        log.append('else runs')
        return 'from else'
    finally:
        log.append('then finally')
def i():
    while True:
        try:
            return 'ret'
        finally:
            break
    return 'after break'
def j():
    try:
        try:
            raise KeyError('first')
        except KeyError:
            raise ValueError('second')
        finally:
            log.append('cleanup')
    except ValueError as e:
        return f'{e} during {e.__context__!r}'
def k():
    l = []
    try:
        return l
    finally:
        l.append('mutated')
def m():
    for n in range(2):
        try:
            try:
                continue
            finally:
                log.append(('in', n))
        finally:
            log.append(('out', n))
for fn in (a, b, c, d, e, f, g, h, i, j, k, m):
    log.clear()
    print(fn.__name__, fn(), log)
try:
    try:
        raise ValueError('body')
    finally:
        raise KeyError('finally')
except KeyError as err:
    print(repr(err), repr(err.__context__))
try:
    print('x')
finally:
    print('module finally')
