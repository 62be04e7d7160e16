log = []
def source(n):
    for i in range(n):
        log.append(f's{i}')
        yield i
def double(it):
    for x in it:
        log.append(f'd{x}')
        yield x * 2
def take(n, it):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return
print(list(take(2, double(source(5)))), log)
log.clear()
print(list(take(9, double(source(2)))), log)
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
print(list(window(range(5), 3)))
def chunks(seq, n):
    it = iter(seq)
    while chunk := list(take(n, it)):
        yield chunk
print(list(chunks('abcdefg', 3)))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in list(its):
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)
print(''.join(interleave('abc', 'XY', '1234')))
