def avg():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        if x is None:
            break
        total += x
        n += 1
        mean = total / n
    return n, mean
a = avg()
print(next(a), a.send(10), a.send(20), a.send(6))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
def logger():
    log = []
    try:
        while True:
            try:
                log.append((yield len(log)))
            except ValueError as e:
                log.append(f'err {e}')
    except GeneratorExit:
        print('closing', log)
        raise
    finally:
        print('finally', len(log))
l = logger()
print(next(l), l.send('a'), l.throw(ValueError('bad')), l.send('b'))
print(l.close(), l.close())
try:
    next(l)
except StopIteration as e:
    print('stopped', e.value)
