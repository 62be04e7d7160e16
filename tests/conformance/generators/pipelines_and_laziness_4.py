def tee2(it):
    bufs = [], []
    def gen(mine, other):
        while True:
            if not mine:
                try:
                    v = next(it)
                except StopIteration:
                    return
                mine.append(v)
                other.append(v)
            yield mine.pop(0)
    return gen(bufs[0], bufs[1]), gen(bufs[1], bufs[0])
l, r = tee2(iter(range(4)))
print(next(l), next(l), next(r), list(l), list(r))
def perms(s):
    if len(s) < 2:
        yield s
    for i, c in enumerate(s):
        if len(s) > 1:
            yield from (c + p for p in perms(s[:i] + s[i + 1:]))
print(list(perms('abc')))
def tokens(text):
    num = ''
    for ch in text + ' ':
        if ch.isdigit():
            num += ch
            continue
        if num:
            yield int(num)
            num = ''
        if not ch.isspace():
            yield ch
print(list(tokens('12+(3*45) - 6')))
