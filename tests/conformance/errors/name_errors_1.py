def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
t(lambda: undefined)
t(lambda: undefined.attr)
t(lambda: undefined())
t(lambda: [undefined for _ in range(1)])
t(lambda: [_ for _ in undefined])
def unbound():
    print(x)
    x = 1
def unbound_del():
    y = 1
    del y
    return y
def unbound_loop():
    for i in []:
        pass
    return i
def unbound_aug():
    n += 1
def unbound_except():
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    return e
def unbound_with(flag):
    if flag:
        v = 1
    return v
def global_missing():
    global nowhere
    return nowhere
def global_del():
    global nowhere
    del nowhere
def free_missing():
    def inner(): return later
    r = inner()
    later = 1
    return r
def nested_class():
    class C:
        attr = later_defined
    return C
for f in (unbound, unbound_del, unbound_loop, unbound_aug, unbound_except, lambda: unbound_with(0), global_missing, global_del, free_missing, nested_class):
    t(f)
