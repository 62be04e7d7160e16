rows = ['a=1', 'b=2', 'c', 'd=4']
parsed = {}
try:
    for row in rows:
        key, value = row.split('=')
        parsed[key] = int(value)
except ValueError as e:
    print('stopped:', e, parsed)
for row in rows[::-1]:
    key, _, value = row.partition('=')
    print(key, int(value or 0))
first, second = rows[:2]
print(first, second)
first, second = rows
