from contextlib import contextmanager, closing
def res(n):
    print('open', n)
    try:
        yield n
        yield n * 2
    except ValueError as e:
        print('value error', e)
    else:
        print('else')
    finally:
        print('close', n)
for v in res(1):
    print(v)
for v in res(2):
    print(v)
    break
print('after break')
g = res(3)
print(next(g))
try:
    g.throw(ValueError('x'))
except StopIteration:
    print('stopped')
g = res(4)
next(g)
g.close()
with closing(res(5)) as r:
    print(next(r))
@contextmanager
def tx(log):
    log.append('begin')
    try:
        yield log
    except KeyError:
        log.append('rollback')
    else:
        log.append('commit')
log = []
