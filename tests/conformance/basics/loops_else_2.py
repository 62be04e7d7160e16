i = 0
def find(seq, want):
    for pos, item in enumerate(seq):
        try:
            if item == want:
                return pos
        finally:
            log.append(item)
    else:
        return -1
log = []
print(find('abc', 'b'), find('abc', 'z'), log)
grow = [1]
for v in grow:
    if v < 5:
        grow.append(v + 1)
print(grow)
shrink = [1, 2, 3, 4]
for v in shrink:
    shrink.remove(v)
print(shrink)
for i in range(3):
    i = 10
print(i)
d = {'a': 1}
try:
    for k in d:
        d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
