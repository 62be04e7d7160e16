def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)
print(list(merge([1, 4, 6], [2, 3, 7, 8])))
def unique(it):
    seen = set()
    for x in it:
        if x not in seen:
            seen.add(x)
            yield x
print(''.join(unique('mississippi')))
def group(it, key):
    out, last = [], object()
    for x in it:
        k = key(x)
        if k != last and out:
            yield last, out
            out = []
        last = k
        out.append(x)
    if out:
        yield last, out
print(list(group([1, 3, 2, 4, 5], lambda v: v % 2)))
