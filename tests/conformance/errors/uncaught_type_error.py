def area(width, height):
    return width * height
def report(items):
    total = 0
    for name, w, h in items:
        total += area(w, h)
        print(name, total)
    return 'Total: ' + total
print(area(3, 4))
print(area('ab', 2))
report([('a', 1, 2), ('b', 3, 4)])
print('never')
