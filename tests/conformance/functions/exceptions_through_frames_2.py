log = []
def multi_return(v):
    for i in v:
        if i < 0:
            return 'negative'
        while i > 10:
            if i % 2:
                return f'odd {i}'
            i //= 2
    return 'end'
print(multi_return([1, -1]), multi_return([100]), multi_return([1, 5]), multi_return([]))
def implicit(flag):
    if flag:
        return
    x = 5
print(implicit(0), implicit(1))
def swap_handlers(action):
    try:
        try:
            action()
        except KeyError:
            return 'inner key'
        finally:
            log.append('fin')
    except Exception as e:
        return f'outer {type(e).__name__}'
    return 'fine'
print(swap_handlers(lambda: {}['k']), swap_handlers(lambda: 1 / 0), swap_handlers(int))
def generator_cleanup():
    try:
        yield 1
        yield 2
    except ValueError as e:
        log.append(str(e))
        yield 'recovered'
    finally:
        log.append('gen done')
log.clear()
g = generator_cleanup()
print(next(g), g.throw(ValueError('thrown in')), list(g), log)
