inventory = {'apple': 3, 'pear': 0}
def take(name, n=1):
    have = inventory[name]
    if have < n:
        raise ValueError(f'only {have} {name}(s), wanted {n}')
    inventory[name] = have - n
    return inventory[name]
print(take('apple'), take('apple', 2))
for n, q in (('apple', 1), ('pear', 2)):
    try:
        take(n, q)
    except ValueError as e:
        print(e)
print(inventory)
take("granny's \"best\"\n")
