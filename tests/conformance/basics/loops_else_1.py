for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, '=', d, '*', n // d)
            break
    else:
        print(n, 'prime')
i = 0
while i < 3:
    i += 1
else:
    print('while else', i)
while True:
    i += 1
    if i % 7 == 0:
        break
else:
    print('never')
print(i)
for x in []:
    pass
else:
    print('empty for else')
try:
    print(x)
except NameError as e:
    print('no x:', e)
out = []
for a in range(5):
    if a == 1:
        continue
    if a == 4:
        break
    out.append(a)
print(out, a)
