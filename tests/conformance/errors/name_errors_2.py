def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
def unbound():
    print(x)
    x = 1
def unbound_aug():
    n += 1
def unbound_with(flag):
    if flag:
        v = 1
    return v
print(unbound_with(1))
n = 5
t(unbound_aug)
class K:
    inside = 1
    def m(self): return inside
t(K().m)
try:
    class Bad:
        val = missing_in_class
except NameError as e:
    print(e, e.name)
try:
    unbound()
except NameError as e:
    print(type(e).__name__, type(e).__mro__[1].__name__, e.name, e.args)
try:
    del never_there
except NameError as e:
    print(e)
try:
    pront('typo')
except NameError as e:
    print(e)
print([x for x in range(2)])
t(lambda: x)
t(lambda: __nope__)
t(lambda: True if undefined2 else False)
t(lambda: False and undefined3)
